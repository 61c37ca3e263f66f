import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { BulkShipping } from './bulk-shipping.tsx';

const [FIRST, SECOND] = ['20261130000000000017', '20261130000000000025'];

function renderList(results: object[]) {
  const onShipped = vi.fn();
  const Page = () => <BulkShipping carriers={['SF Express']} orders={[FIRST, SECOND]} onShipped={onShipped} />;
  const answers = { ShipOrders: { shipOrders: { results, userErrors: [] } } };
  return { ...renderInShop(Page, { answers, role: 'SELLER' }), onShipped };
}

const list = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Orders and tracking numbers' });

test('picked orders stand in the list; without tracking numbers nothing is sent', () => {
  const { sent } = renderList([]);
  expect(list().value).toBe(`${FIRST}\n${SECOND}`);
  press('Ship 2 orders');
  expect(list().getAttribute('aria-invalid')).toBe('true');
  expect(sent('ShipOrders')).toEqual([]);
});

test('what was shipped leaves the list; what was refused stays in it, with why', async () => {
  const wrong = { code: 'INVALID_TRANSITION', message: 'The order was cancelled. Nothing was changed.' };
  const { sent, onShipped } = renderList([
    { __typename: 'ShipRowResult', row: 0, order: { __typename: 'Order', id: 'o', orderNo: FIRST }, userErrors: [] },
    { __typename: 'ShipRowResult', row: 1, order: null, userErrors: [wrong] },
  ]);
  type('Orders and tracking numbers', `${FIRST}\tSF1\n${SECOND}\tZTO\tZ2`);
  press('Ship 2 orders');
  await screen.findByRole('heading', { name: '1 order shipped' });
  expect(screen.getByRole('heading', { name: '1 was not shipped' })).toBeTruthy();
  expect(screen.getByText(wrong.message)).toBeTruthy();
  expect(list().value).toBe(`${SECOND}\tZTO\tZ2`);
  expect(onShipped).toHaveBeenCalledTimes(1);
  const rows = [
    { order: FIRST, carrier: 'SF Express', trackingNo: 'SF1' },
    { order: SECOND, carrier: 'ZTO', trackingNo: 'Z2' },
  ];
  expect(sent('ShipOrders')).toEqual([{ rows }]);
});

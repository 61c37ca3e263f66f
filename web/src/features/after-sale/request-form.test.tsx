import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { choose, press, renderInShop, settle, type } from '../../testing/render-in-shop.tsx';
import { AfterSaleButtons } from './after-sale-buttons.tsx';
import { createAfterSaleActions } from './create-after-sale-actions.ts';
import { RequestForm } from './request-form.tsx';

const option = (kind: string, id: string, units: number, seller = 's') => ({
  ...{ kind, units },
  orderLine: {
    ...{ id, productName: id, imageUrl: null },
    product: { __typename: 'Product', id, seller: { __typename: 'Seller', id: seller, slug: seller, name: seller } },
  },
});

function renderRequest(options: object[], userErrors: object[] = []) {
  const quote = { goodsAmount: { amount: '9.00', currency: 'CNY' }, points: 0, userErrors: [] };
  const answers = {
    AfterSaleQuote: { afterSaleQuote: quote },
    RequestAfterSale: { requestAfterSale: { afterSale: userErrors.length > 0 ? null : { id: 'r' }, userErrors } },
  };
  const order = { id: 'o', afterSaleOptions: options } as never;
  return renderInShop(() => <RequestForm order={order} />, { answers, role: 'USER', at: '/orders/o/after-sale' });
}
const pick = (name: string) => screen.getByRole('checkbox', { name }).click();

test('goods are chosen, the refund is shown before it is asked for, and the request is opened', async () => {
  const { sent, address } = renderRequest([option('RETURN', 'cup', 2), option('REFUND_ONLY', 'pot', 1)]);
  press('Send the request');
  expect(screen.getByRole('alert').textContent).toBe('Choose at least one.');
  expect(sent('AfterSaleQuote')).toEqual([]);
  pick('cup');
  expect(await screen.findByText(/9\.00/)).toBeTruthy();
  press('One fewer');
  choose('Reason', 'DAMAGED');
  type('More about it (optional)', ' The handle is off. ');
  press('Send the request');
  await expect.poll(address).toBe('/after-sales/r');
  expect(sent('RequestAfterSale')).toMatchObject([
    {
      input: {
        ...{ orderId: 'o', kind: 'RETURN', reason: 'DAMAGED', text: 'The handle is off.', amount: null },
        lines: [{ orderLineId: 'cup', quantity: 1 }],
      },
    },
  ]);
});

test('each kind has its goods and reasons; an amount that is none is said', async () => {
  const { sent } = renderRequest([option('RETURN', 'cup', 1), option('REFUND_ONLY', 'pot', 1)]);
  screen.getByRole('radio', { name: 'Refund, keep the goods' }).click();
  expect(screen.queryByRole('checkbox', { name: 'cup' })).toBeNull();
  expect(screen.getByRole('option', { name: 'It has not arrived' })).toBeTruthy();
  pick('pot');
  type(/^How much/, 'all');
  press('Send the request');
  expect(screen.getByRole('alert').textContent).not.toBe('');
  await settle();
  expect(sent('RequestAfterSale')).toEqual([]);
});

test('goods of two shops are two requests; a refusal is said', async () => {
  const { sent } = renderRequest(
    [option('RETURN', 'cup', 1), option('RETURN', 'lamp', 1, 'other')],
    [{ message: 'The time is over.' }],
  );
  pick('cup');
  pick('lamp');
  press('Send the request');
  expect(screen.getByRole('alert').textContent).toBe('Make a separate request for each shop.');
  pick('lamp');
  press('Send the request');
  await expect.poll(() => screen.getByRole('alert').textContent).toBe('The time is over.');
  expect(sent('RequestAfterSale')).toHaveLength(1);
});

test('of a request only what is allowed is offered, each with a question', async () => {
  const request = {
    ...{ id: 'r', kind: 'RETURN', amount: { amount: '9.00', currency: 'CNY' }, returnAddress: null, lines: [] },
    ...{ reason: 'DAMAGED', allowedActions: ['WITHDRAW', 'SEND'] },
  };
  const Part = () => {
    const actions = createAfterSaleActions(
      () => 'r',
      () => {},
    );
    return <AfterSaleButtons request={request as never} carriers={['SF']} actions={actions} />;
  };
  const { sent } = renderInShop(Part, { role: 'USER' });
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toHaveLength(2);
  screen.getAllByRole('button')[0]!.click();
  expect(document.querySelector('dialog')?.open).toBe(true);
  await settle();
  expect(sent('WithdrawAfterSale')).toEqual([]);
});

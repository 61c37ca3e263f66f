import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type { OrderToShip_OrderFragment } from '../../graphql/generated/types.ts';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { ShipDialog } from './ship-dialog.tsx';

const line = (id: string, quantity: number, unitsToShip: number) => ({
  ...{ __typename: 'OrderLine' as const, id, productName: `Thing ${id}`, imageUrl: null, quantity, unitsToShip },
  specs: [],
});
const ORDER: OrderToShip_OrderFragment = {
  ...{
    __typename: 'Order',
    id: 'o',
    orderNo: '1001',
    createdAt: '2026-01-01T00:00:00Z',
    paidAt: null,
    buyerNote: null,
    notes: [],
  },
  recipient: { name: 'Ann', phone: '1', address: 'Here' },
  subOrders: [
    { __typename: 'SubOrder', id: 's', seller: null, lines: [line('a', 3, 2), line('b', 1, 1), line('c', 5, 0)] },
  ],
};
const SHIPPED = { order: { __typename: 'Order', id: 'o', status: 'SHIPPED' }, userErrors: [] };

function renderDialog(shipOrder: object = SHIPPED) {
  const [onClose, onShipped] = [vi.fn(), vi.fn()];
  const carriers = ['SF Express', 'ZTO'];
  const dialog = () => <ShipDialog order={ORDER} carriers={carriers} onClose={onClose} onShipped={onShipped} />;
  return { ...renderInShop(dialog, { answers: { ShipOrder: { shipOrder } }, role: 'SELLER' }), onClose, onShipped };
}

test('all that is left goes into the parcel unless the seller takes some out', async () => {
  const { sent, onClose, onShipped } = renderDialog();
  expect(screen.getByRole('dialog', { name: 'Ship order 1001' }).textContent).not.toContain('Thing c');
  type('Units (of 2)', '1');
  type('Tracking number', 'SF1');
  press('Ship');
  await expect.poll(() => onShipped.mock.calls.length).toBe(1);
  expect(onClose).toHaveBeenCalledOnce();
  const lines = [
    { orderLineId: 'a', quantity: 1 },
    { orderLineId: 'b', quantity: 1 },
  ];
  expect(sent('ShipOrder')).toEqual([{ input: { orderId: 'o', carrier: 'SF Express', trackingNo: 'SF1', lines } }]);
});

test('an empty parcel or one without a number is not sent', () => {
  const { sent } = renderDialog();
  press('Ship');
  expect(saidOf(field('Tracking number'))).toBe('Please fill this in.');
  type('Tracking number', 'SF1');
  type('Units (of 2)', '0');
  type('Units (of 1)', '0');
  press('Ship');
  expect(screen.getByRole('alert').textContent).toBe('Put at least one unit into the parcel.');
  expect(sent('ShipOrder')).toEqual([]);
});

test('more units than are left become those that are left', () => {
  renderDialog();
  type('Units (of 2)', '7');
  expect(field('Units (of 2)').value).toBe('2');
});

test('a refusal keeps the dialog open', async () => {
  const userErrors = [{ code: 'INVALID_INPUT', message: 'No such number.', field: ['input', 'trackingNo'] }];
  const { onClose } = renderDialog({ order: null, userErrors });
  type('Tracking number', '?');
  press('Ship');
  await expect.poll(() => saidOf(field('Tracking number'))).toBe('No such number.');
  expect(onClose).not.toHaveBeenCalled();
});

import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, press, renderInShop, type } from '../../testing/render-in-shop.tsx';
import { CancelPaidDialog, type PaidOrder } from './cancel-paid-dialog.tsx';
import { createOrderActions } from './create-order-actions.ts';

const part = (id: string, cancellable: boolean): PaidOrder['subOrders'][number] => ({
  __typename: 'SubOrder',
  ...{ id, subOrderNo: `1-${id}`, status: 'PAID', cancellable, deliveryEstimate: null, lines: [] },
  total: { amount: '9.00', currency: 'CNY' },
  seller: { __typename: 'Seller', id, slug: id, name: `Shop ${id}` },
});

const paidBy = (method: 'ALIPAY' | 'BALANCE'): PaidOrder['payments'] => [
  { __typename: 'Payment', id: 'p', method, status: 'SUCCEEDED', paidAt: '2026-11-26T00:00:00Z', refunds: [] },
];

function renderDialog(order: Partial<PaidOrder>, userErrors: object[] = []) {
  const onClose = vi.fn();
  const Dialog = () => {
    const actions = createOrderActions(() => {});
    const given = { id: 'o', subOrders: [part('a', true)], payments: paidBy('ALIPAY'), ...order };
    return <CancelPaidDialog open order={given} onClose={onClose} actions={actions} />;
  };
  const answers = { CancelPaidOrder: { cancelPaidOrder: { order: null, userErrors } } };
  return { ...renderInShop(Dialog, { answers, role: 'USER' }), onClose };
}

test('it says that there is no way back and when the money comes, and sends the reason', async () => {
  const { sent, onClose } = renderDialog({});
  const dialog = screen.getByRole('alertdialog', { name: 'Cancel this order?' });
  expect(dialog.textContent).toMatch(/cannot be undone.*1 to 7 working days/);
  expect(screen.queryByRole('combobox', { name: 'What to cancel' })).toBeNull();
  choose('Reason', 'ORDERED_WRONG');
  type('More about it (optional)', ' Wrong size ');
  press('Cancel and refund');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  const input = { orderId: 'o', sellerId: null, reason: 'ORDERED_WRONG', text: 'Wrong size' };
  expect(sent('CancelPaidOrder')).toEqual([{ input }]);
});

test('of several shops one part is chosen, of those that were not sent', async () => {
  const refusal = { code: 'INVALID_TRANSITION', message: 'The seller has sent it already.' };
  const { sent, onClose } = renderDialog(
    { subOrders: [part('a', true), part('b', true), part('c', false)], payments: paidBy('BALANCE') },
    [refusal],
  );
  expect(screen.getByRole('alertdialog').textContent).toMatch(/on your balance within a minute/);
  const options = screen.getByRole('combobox', { name: 'What to cancel' }).querySelectorAll('option');
  expect([...options].map(({ value }) => value)).toEqual(['', 'a', 'b']);
  choose('What to cancel', 'b');
  press('Cancel and refund');
  expect((await screen.findByRole('alert')).textContent).toBe(refusal.message);
  expect(onClose).not.toHaveBeenCalled();
  expect(sent('CancelPaidOrder')).toMatchObject([{ input: { sellerId: 'b' } }]);
});

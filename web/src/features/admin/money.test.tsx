import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { choose, field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { OrderPayments } from './order-payments.tsx';
import { ReconcileForm } from './reconcile-form.tsx';

const yuan = (amount: string) => ({ __typename: 'Money', amount, currency: 'CNY' });
const payment = (id: string, given: object = {}) => ({
  ...{ __typename: 'Payment', id, paymentNo: `P-${id}`, method: 'ALIPAY', status: 'SUCCEEDED', refunds: [] },
  ...{ amount: yuan('30.00'), refunded: yuan('10.50') },
  ...given,
});

function renderPayments({ userErrors = [] as object[], may = true } = {}) {
  const payments = [payment('a'), payment('b', { refunded: yuan('30.00') }), payment('c', { status: 'PENDING' })];
  const answers = {
    OrderPayments: { order: { __typename: 'Order', id: 'o', payments } },
    RefundPayment: { refundPayment: { refund: null, userErrors } },
  };
  const permissions = may ? (['REFUND_WRITE'] as const) : [];
  return renderInShop(() => <OrderPayments orderId="o" />, { answers, role: 'ADMIN', permissions });
}
const lastRefund = () => screen.getAllByRole('button', { name: 'Refund' }).at(-1)!.click();

test('what is left of a payment goes back, where it came from or to the balance', async () => {
  const { sent } = renderPayments();
  // Nothing is left of the second, and the third was not paid.
  expect(await screen.findAllByRole('button', { name: 'Refund' })).toHaveLength(1);
  press('Refund');
  expect(field('Amount (¥)').value).toBe('19.50');
  lastRefund();
  expect(saidOf(field('Why'))).toBe('Say why.');
  type('Amount (¥)', '5');
  type('Why', 'Late');
  choose('Where to', 'BALANCE');
  lastRefund();
  expect(await screen.findByText('The refund is on its way.')).toBeTruthy();
  expect(sent('RefundPayment')).toMatchObject([
    { input: { paymentId: 'a', destination: 'BALANCE', amount: '5.00', reason: 'Late' } },
  ]);
  await expect.poll(() => sent('OrderPayments').length).toBe(2);
});

test('a second try of the same dialog has the same key, so that money goes back once', async () => {
  const { sent } = renderPayments({ userErrors: [{ message: 'Less is left.', field: ['input', 'amount'] }] });
  await screen.findByRole('button', { name: 'Refund' });
  press('Refund');
  type('Why', 'Late');
  lastRefund();
  await expect.poll(() => saidOf(field('Amount (¥)'))).toBe('Less is left.');
  lastRefund();
  await expect.poll(() => sent('RefundPayment').length).toBe(2);
  const keys = (sent('RefundPayment') as { input: { idempotencyKey: string } }[]).map(
    ({ input }) => input.idempotencyKey,
  );
  expect(new Set(keys).size).toBe(1);
});

test('without the permission nothing is offered', async () => {
  renderPayments({ may: false });
  await screen.findByText(/P-a/);
  expect(screen.queryByRole('button', { name: 'Refund' })).toBeNull();
});

test('at most 31 days are compared, from the first to the end of the last', async () => {
  const onDone = vi.fn();
  const answers = { ReconcilePayments: { reconcilePayments: { differences: [], userErrors: [] } } };
  const { sent } = renderInShop(() => <ReconcileForm onDone={onDone} />, { answers, role: 'ADMIN' });
  const day = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  for (const [from, to] of [
    ['2026-10-01', '2026-11-01'],
    ['2026-11-02', '2026-11-01'],
  ] as const) {
    day('From', from);
    day('Until', to);
    press('Compare now');
    expect(screen.getByRole('alert').textContent).toBe('Choose 1 to 31 days.');
  }
  expect(sent('ReconcilePayments')).toEqual([]);
  day('From', '2026-11-01');
  press('Compare now');
  expect(await screen.findByText('Compared: the records agree.')).toBeTruthy();
  expect(sent('ReconcilePayments')).toEqual([
    { input: { from: '2026-10-31T16:00:00.000Z', to: '2026-11-01T16:00:00.000Z' } },
  ]);
  expect(onDone).toHaveBeenCalledOnce();
});

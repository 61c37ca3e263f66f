import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { PageSettingsProvider } from '../../page/page-context.tsx';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import type { PaymentFlow } from './create-payment.ts';
import { PayPanel } from './pay-panel.tsx';

const ORDER = { id: 'o', payBefore: '2027-01-01T00:00:00Z', total: { amount: '30.00', currency: 'CNY' } };

function renderPanel(state: ReturnType<PaymentFlow['state']>, given: object = {}) {
  // jsdom has none.
  vi.stubGlobal('PerformanceNavigationTiming', class {});
  const pay = vi.fn(async () => {});
  const flow = {
    ...{ state: () => state, slow: () => false, problem: () => undefined, sending: () => false, pay },
    ...given,
  };
  const settings = { renderedAt: Date.parse('2026-12-31T23:50:00Z') } as never;
  const panel = () => (
    <PageSettingsProvider value={settings}>
      <PayPanel order={ORDER as never} payment={flow as never} />
    </PageSettingsProvider>
  );
  renderInShop(panel, { role: 'USER' });
  return { pay };
}

test('it is paid by the chosen method', () => {
  const { pay } = renderPanel('open' as never);
  screen.getByRole('radio', { name: 'Balance' }).click();
  press(/^Pay .*30\.00$/);
  expect(pay.mock.calls).toEqual([['BALANCE']]);
  expect(screen.getByRole('timer').textContent).not.toBe('');
});

test('a declined payment says so and offers the methods again', () => {
  renderPanel('declined');
  expect(screen.getByRole('alert').textContent).toBe(
    'The payment was declined. Nothing was charged. Try another method.',
  );
  expect(screen.getAllByRole('radio')).toHaveLength(4);
});

test('while the bank is asked nobody can pay again; after a while the way to the order is shown', () => {
  renderPanel('waiting', { slow: () => true });
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText("Your bank hasn't confirmed yet. Don't pay again.")).toBeTruthy();
  expect(screen.getByRole('link', { name: 'View order' }).getAttribute('href')).toBe('/orders/o');
});

test.each([
  ['paid', 'Paid. The order is on its way to the warehouse.'],
  ['closed', 'This order was cancelled and cannot be paid.'],
] as const)('an order that is %s leads to the order', (state, text) => {
  renderPanel(state);
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

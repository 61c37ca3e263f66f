import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { AlertList } from './alert-list.tsx';
import { NotificationSettings } from './notification-settings.tsx';

const ALERT = {
  ...{ __typename: 'ProductAlert', id: 'alert', kind: 'PRICE_DROP', createdAt: '2026-11-01T00:00:00Z', sku: null },
  ...{ targetPrice: null, priceThen: { __typename: 'Money', amount: '99.00', currency: 'CNY' }, product: null },
};

test('an alert whose product is gone says so and can be removed; a refusal is said', async () => {
  const refetch = vi.fn();
  const answers = { RemoveProductAlerts: { removeProductAlerts: { userErrors: [{ message: 'Wait a while.' }] } } };
  const list = () => <AlertList alerts={[ALERT as never]} refetch={refetch} />;
  const { sent } = renderInShop(list, { answers, role: 'USER' });
  expect(screen.getByText('This product is no longer in the shop.')).toBeTruthy();
  press('Remove');
  expect((await screen.findByRole('alert')).textContent).toBe('Wait a while.');
  expect(sent('RemoveProductAlerts')).toEqual([{ ids: ['alert'] }]);
  expect(refetch).toHaveBeenCalledOnce();
});

const setting = (category: string, channel: string, enabled: boolean, changeable = true) =>
  ({ __typename: 'NotificationSetting', category, channel, enabled, changeable }) as never;

test('a setting is saved as soon as it is changed; one that is always on cannot be', async () => {
  const settings = [
    setting('ORDER', 'LETTER', true, false),
    setting('NEWS', 'SHOP', true),
    setting('NEWS', 'LETTER', false),
    setting('SALES', 'SHOP', true),
  ];
  const refetch = vi.fn();
  const answers = { SetNotification: { setNotification: { userErrors: [] } } };
  const buyers = { settings, role: 'USER', refetch };
  const form = () => <NotificationSettings {...buyers} />;
  const { sent } = renderInShop(form, { answers, role: 'USER' });
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
  // Nothing for sellers is shown to buyers.
  expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
  fireEvent.click(boxes[2]!);
  await expect.poll(() => refetch.mock.calls.length).toBe(1);
  expect(sent('SetNotification')).toEqual([{ input: { category: 'NEWS', channel: 'LETTER', enabled: true } }]);
});

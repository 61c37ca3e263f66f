import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { createProductAlerts } from './create-product-alerts.ts';
import { PriceAlert } from './price-alert.tsx';

const ALERT = { __typename: 'ProductAlert', id: 'alert', kind: 'PRICE_DROP', sku: null };
const TARGET = 'Tell me at this price or below (¥)';

function renderAlert(alertOnPriceDrop: (input: { targetPrice?: string }) => object, role?: 'USER') {
  const Alert = () => {
    const alerts = createProductAlerts(() => ({ id: 'lamp', slug: 'lamp' }));
    return <PriceAlert price={{ amount: '99.00', currency: 'CNY' }} alerts={alerts} />;
  };
  const answers = {
    ProductAlerts: { me: { __typename: 'User', id: 'ann', productAlerts: [] } },
    AlertOnPriceDrop: ({ input }: { input: { targetPrice?: string } }) => ({
      alertOnPriceDrop: alertOnPriceDrop(input),
    }),
    RemoveProductAlerts: { removeProductAlerts: { removed: 1, userErrors: [] } },
  };
  return renderInShop(Alert, { answers, ...(role && { role }), at: '/p/lamp' });
}

test('a target is sent as it is meant, set, and removed by another press', async () => {
  const { sent } = renderAlert(() => ({ alerts: [ALERT], userErrors: [] }), 'USER');
  press('Price-drop alert');
  type(TARGET, ' ¥79.9 ');
  press('Set alert');
  expect(await screen.findByText('We will tell you when the price drops.')).toBeTruthy();
  expect(sent('AlertOnPriceDrop')).toEqual([{ input: { productId: 'lamp', targetPrice: '79.9' } }]);
  press('Alert set');
  expect(await screen.findByText('Alert removed.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Price-drop alert' })).toBeTruthy();
});

test('no target means any lower price; what is no price is refused and stays to be corrected', async () => {
  const refusal = { message: 'Choose a price below ¥99.00.' };
  const { sent } = renderAlert(
    ({ targetPrice }) =>
      targetPrice === '0' ? { alerts: null, userErrors: [refusal] } : { alerts: [ALERT], userErrors: [] },
    'USER',
  );
  press('Price-drop alert');
  type(TARGET, 'cheap');
  press('Set alert');
  await expect.poll(() => saidOf(field(TARGET))).toBe(refusal.message);
  expect(field(TARGET).value).toBe('cheap');
  type(TARGET, '');
  press('Set alert');
  await expect
    .poll(() => sent('AlertOnPriceDrop'))
    .toEqual([{ input: { productId: 'lamp', targetPrice: '0' } }, { input: { productId: 'lamp' } }]);
});

test('guests sign in first and come back', async () => {
  const { address, sent } = renderAlert(() => ({}));
  press('Price-drop alert');
  await expect.poll(address).toBe('/sign-in?next=%2Fp%2Flamp');
  expect(sent('AlertOnPriceDrop')).toEqual([]);
});

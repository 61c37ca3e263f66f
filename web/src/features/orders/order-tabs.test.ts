import { expect, test } from 'vitest';
import { ORDER_TABS, ordersHref, orderTab, tabFilter } from './order-tabs.ts';

test('every tab has an address that leads back to it', () => {
  for (const tab of ORDER_TABS) {
    const query = new URL(ordersHref(tab), 'http://shop.test').searchParams;
    expect(orderTab(query.get('status') ?? undefined)).toEqual(tab);
  }
});

test('the tab of reviews asks for what is unreviewed, whatever its status, the others for one status', () => {
  expect(ORDER_TABS.map(tabFilter)).toEqual([
    {},
    { status: 'PENDING' },
    { status: 'PAID' },
    { status: 'SHIPPED' },
    { toReview: true },
  ]);
});

test.each([undefined, 'REFUNDED', 'nonsense', ['PAID', 'SHIPPED']])('%j shows all orders', (status) => {
  expect(orderTab(status).name).toBe('all');
});

test('earlier orders keep their tab and what was looked for', () => {
  expect(ordersHref({ name: 'paid', status: 'PAID' }, { after: 'a=b', search: '耳机', period: '2025' })).toBe(
    '/orders?after=a%3Db&q=%E8%80%B3%E6%9C%BA&period=2025&status=PAID',
  );
});

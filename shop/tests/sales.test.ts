import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

const TEXT = 'query($days: Int!) { salesByDay(days: $days) { day orders units paid { amount } refunded { amount } } }';
const sales = async (viewer: object, days = 3): Promise<Answer[]> =>
  (await shop.ask('orders', TEXT, { days }, viewer)).salesByDay;
const ADMIN = { userId: randomUUID(), role: 'ADMIN' as const, permissions: PERMISSIONS };

test('a day of a shop is the sum of its orders, less what went back, for its seller alone', async () => {
  const [one, other] = [await shop.goods({ priceMinor: 10_000 }), await shop.goods({ priceMinor: 5000 })] as [
    Goods,
    Goods,
  ];
  const ann = await shop.buyer();
  const lines = [one, other].map(({ skuId }) => ({ skuId, quantity: 2 }));
  const orders: Answer[] = [];
  for (let count = 0; count < 3; count += 1) {
    const { order } = await ann.place({ lines });
    await ann.pay(order.id);
    orders.push(await ann.reaches(order.id, 'PAID'));
  }
  await ann.buys(one.skuId);
  const today = await until(async () => {
    const day = (await sales(sellerOf(one))).at(-1);
    return day?.orders === 3 && day;
  });
  expect(today).toMatchObject({ units: 6, paid: { amount: '600.00' }, refunded: { amount: '0.00' } });
  expect((await sales(sellerOf(other))).at(-1)).toMatchObject({ orders: 3, units: 6, paid: { amount: '300.00' } });
  expect((await sales(ADMIN)).at(-1)).toMatchObject({ paid: { amount: '900.00' } });
  expect((await sales(sellerOf(one))).slice(0, 2).map((day) => day.orders)).toEqual([0, 0]);

  const driver = new AfterSaleDriver(shop);
  const line = { orderLineId: orders[0]!.lines[0].id, quantity: 1 };
  const id = await driver.requested(ann, { orderId: orders[0]!.id, lines: [line] });
  await driver.approve(id, sellerOf(one));
  await until(async () => (await sales(sellerOf(one))).at(-1)?.refunded.amount === '100.00');

  await database.sql('update orders.sales_day set orders = 99, paid_minor = 1');
  await database.sql(`insert into events.job (name, data) values ('orders.rollUpLately', '{}')`);
  await until(async () => (await sales(ADMIN)).at(-1)?.paid.amount === '900.00');
});

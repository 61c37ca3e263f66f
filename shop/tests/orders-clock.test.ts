import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { inconsistencies } from './checkout-consistency.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;

/** A shop in which all delays are a second or two. */
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
  },
  {
    env: {
      ORDER_EXPIRY_SECONDS: '2',
      SANDBOX_PAYMENT_DELAY_MS: '500',
      SANDBOX_DELIVERY_SECONDS: '1',
      DEMO_AUTO_SHIP_SECONDS: '1',
    },
  },
);

const types = (order: Answer) => order.events.map((event: Answer) => event.type);

test('an order nobody pays gives its coupon and points back', async () => {
  const { skuId } = await shop.goods();
  const [driver, ann] = [new PromotionDriver(shop), await shop.buyer()];
  const mine = await driver.claimed(ann, await driver.couponId());
  await driver.grant(ann, 500);
  const lines = [{ skuId, quantity: 1 }];
  const { order } = await ann.place({ lines, couponIds: [mine], usePoints: 200 });
  expect([await driver.statuses(ann), await driver.points(ann)]).toEqual([{ [mine]: 'HELD' }, 300]);

  await ann.reaches(order.id, 'CANCELLED');
  expect([await driver.statuses(ann), await driver.points(ann)]).toEqual([{ [mine]: 'AVAILABLE' }, 500]);
  expect(await inconsistencies(database)).toEqual([]);
});

test('an order nobody pays expires and gives its goods back', async () => {
  const { skuId } = await shop.goods({ stock: 1 });
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const { id } = await ann.buys(skuId);

  expect(types(await ann.reaches(id, 'CANCELLED'))).toEqual(['PLACED', 'EXPIRED']);
  const { order } = await until(async () => {
    const outcome = await bo.place({ lines: [{ skuId, quantity: 1 }] });
    return outcome.order && outcome;
  });

  expect(order.status).toBe('PENDING');
  await bo.reaches(order.id, 'CANCELLED');
  await until(async () => (await inconsistencies(database)).length === 0);
});

test('money that comes after the cancellation goes back', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  await ann.pay(id);
  const cancelled = await ann.change(`cancelOrder(input: { orderId: "${id}" })`);
  expect(cancelled.order).toMatchObject({ status: 'CANCELLED', payments: [{ status: 'PENDING' }] });

  const order = await ann.paymentReaches(id, 'REFUNDED');

  expect(types(order)).toEqual(['PLACED', 'CANCELLED', 'REFUNDED']);
  await until(async () => (await inconsistencies(database)).length === 0);
});

test('in a demonstration a paid order moves by itself until it is delivered', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  await ann.pay(id);

  const order = await ann.reaches(id, 'DELIVERED');

  expect(types(order).filter((type: string) => type !== 'TRACKED')).toEqual(['PLACED', 'PAID', 'SHIPPED', 'DELIVERED']);
  expect(order.shipments).toMatchObject([{ status: 'DELIVERED', deliveredAt: expect.any(String) }]);
  expect(order.shipments[0].tracking.map(({ status }: { status: string }) => status)).toEqual([
    'PICKED_UP',
    'IN_TRANSIT',
    'IN_TRANSIT',
    'OUT_FOR_DELIVERY',
    'DELIVERED',
  ]);
  expect(order.shipments[0].tracking[3].location).toBe('北京市营业点');
});

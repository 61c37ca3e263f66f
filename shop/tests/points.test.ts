import { PERMISSIONS } from '@minijd/subgraph';
import type { Answer, TestDatabase } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { day, PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PromotionDriver;
let returns: AfterSaleDriver;

useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PromotionDriver(shop);
  returns = new AfterSaleDriver(shop);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const one = (skuId: string) => ({ lines: [{ skuId, quantity: 1 }] });

/** Pays, ships, delivers and completes an order. */
async function complete(buyer: SubgraphBuyer, orderId: string, sellerId: string): Promise<void> {
  await buyer.pay(orderId);
  await buyer.reaches(orderId, 'PAID');
  const ship = `mutation { shipOrder(input: { orderId: "${orderId}", carrier: "SF", trackingNo: "1" }) { userErrors { code } } }`;
  await shop.ask('orders', ship, {}, { userId: sellerId, role: 'SELLER', sellerId });
  const deliver = `mutation { recordDelivery(orderId: "${orderId}") { userErrors { code } } }`;
  await shop.ask('orders', deliver, {}, { userId: sellerId, role: 'ADMIN', permissions: PERMISSIONS });
  await buyer.change(`confirmReceipt(orderId: "${orderId}")`);
}

test('a completed order earns points by what was paid for its goods, and they pay for the next', async () => {
  const { skuId, sellerId } = await shop.goods({ priceMinor: 12_900 });
  const ann = await shop.buyer();
  const first = await ann.buys(skuId);
  await complete(ann, first.id, sellerId);
  expect(await driver.points(ann)).toBe(129);

  const preview = await driver.preview(ann, { ...one(skuId), usePoints: 100 });
  expect(preview).toMatchObject({ discountParts: { points: { amount: '1.00' } }, total: { amount: '128.00' } });
  expect(preview.spendablePoints).toBe(129);
  const { order } = await ann.place({ ...one(skuId), usePoints: 100, expectedTotal: '128.00' });
  expect(await driver.points(ann)).toBe(29);
  await complete(ann, order.id, sellerId);

  expect(await driver.ledger(ann)).toEqual([
    ['EARNED', 128],
    ['SPENT', -100],
    ['EARNED', 129],
  ]);
});

test('points are spent once however many orders want them at the same time', async () => {
  const { skuId } = await shop.goods({ stock: 50 });
  const ann = await shop.buyer();
  await driver.grant(ann, 100);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ann.place({ ...one(skuId), usePoints: 30 })));
  expect(outcomes.filter(({ order }) => order)).toHaveLength(3);
  expect(new Set(outcomes.flatMap(codes))).toEqual(new Set(['INSUFFICIENT_POINTS']));
  expect(await driver.points(ann)).toBe(10);
});

test('points that cannot be spent are refused and stay', async () => {
  const { skuId } = await shop.goods({ priceMinor: 1_000 });
  const ann = await shop.buyer();
  await driver.grant(ann, 2_000);
  const refused: [number, string][] = [
    [-1, 'INVALID_INPUT'],
    [2_001, 'INSUFFICIENT_POINTS'],
    [501, 'INSUFFICIENT_POINTS'],
    [2_147_483_647, 'INSUFFICIENT_POINTS'],
  ];
  for (const [usePoints, code] of refused) {
    expect([usePoints, ...codes(await ann.place({ ...one(skuId), usePoints }))]).toEqual([usePoints, code]);
    expect([usePoints, ...codes(await driver.preview(ann, { ...one(skuId), usePoints }))]).toEqual([usePoints, code]);
  }
  expect(await driver.points(ann)).toBe(2_000);
  expect((await ann.place({ ...one(skuId), usePoints: 500 })).order.total.amount).toBe('11.00');
});

test('points that come back keep the time they had, those that expire first are spent first', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  await driver.grant(ann, 100);
  await database.sql('update orders.points_entry set expires_at = $2 where user_id = $1', [ann.viewer.userId, day(1)]);
  await driver.grant(ann, 50);
  const { order } = await ann.place({ ...one(skuId), usePoints: 120 });
  const remaining = () =>
    database.sql(
      'select points, remaining from orders.points_entry where user_id = $1 and points > 0 and remaining > 0 order by expires_at',
      [ann.viewer.userId],
    );
  expect(await remaining()).toEqual([{ points: 50, remaining: 30 }]);
  await ann.change(`cancelOrder(input: { orderId: "${order.id}" })`);
  expect(await remaining()).toEqual([
    { points: 100, remaining: 100 },
    { points: 50, remaining: 50 },
  ]);

  await database.sql('update orders.points_entry set expires_at = $2 where user_id = $1 and points = 100', [
    ...[ann.viewer.userId, day(-1)],
  ]);
  expect(await driver.points(ann)).toBe(50);
  expect(codes(await ann.place({ ...one(skuId), usePoints: 51 }))).toEqual(['INSUFFICIENT_POINTS']);
  await ann.place({ ...one(skuId), usePoints: 50 });
  expect((await driver.ledger(ann)).slice(0, 2)).toEqual([
    ['SPENT', -50],
    ['EXPIRED', -100],
  ]);
});

test('discounts, points and coupons go back in proportion, to the fen', async () => {
  const ann = await shop.buyer();
  const goods = await shop.goods({ priceMinor: 3333 });
  await driver.grant(ann, 1000);
  const couponId = await driver.claimed(ann, await driver.couponId());
  const request = { lines: [{ skuId: goods.skuId, quantity: 3 }], couponIds: [couponId], usePoints: 500 };
  const { order } = await ann.place(request);
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');

  const money: string[] = [];
  for (let unit = 0; unit < 3; unit += 1) {
    const id = await returns.requested(ann, {
      orderId: order.id,
      lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
    });
    await returns.approve(id, sellerOf(goods));
    const { goodsAmount, points } = await returns.reaches(id, 'REFUNDED');
    money.push(`${goodsAmount.amount} ${points}`);
  }
  // 99.99 less 10.00 of the coupon and 5.00 of the points.
  expect(money).toEqual(['28.33 167', '28.33 167', '28.33 166']);
  expect(await driver.points(ann)).toBe(1000);
  const [coupon] = await database.sql<{ status: string }>('select status from orders.user_coupon where id = $1', [
    couponId,
  ]);
  expect(coupon).toEqual({ status: 'AVAILABLE' });
  await ann.reaches(order.id, 'REFUNDED');
});

test('points earned with refunded goods are taken back, and never below zero', async () => {
  const [ann, goods] = [await shop.buyer(), await shop.goods({ priceMinor: 3000 })];
  const order = await ann.buys(goods.skuId, 3);
  await complete(ann, order.id, goods.sellerId);
  expect(await driver.points(ann)).toBe(90);
  const spent = await ann.place({ lines: [{ skuId: goods.skuId, quantity: 1 }], usePoints: 20 });
  expect(spent.order).toBeTruthy();
  const back = async (quantity: number) => {
    const id = await returns.requested(ann, {
      orderId: order.id,
      lines: [{ orderLineId: order.lines[0].id, quantity }],
      kind: 'RETURN',
    });
    await returns.approve(id, sellerOf(goods));
    await returns.change(`sendReturn(input: { id: "${id}", carrier: "SF", trackingNo: "R" })`, ann.viewer);
    await returns.change(`receiveReturn(input: { id: "${id}", lines: [] })`, sellerOf(goods));
    await returns.reaches(id, 'REFUNDED');
  };
  await back(1);
  expect(await driver.points(ann)).toBe(40);
  await back(2);
  expect(await driver.points(ann)).toBe(0);
  expect((await ann.order(order.id))!.status).toBe('COMPLETED');
});

import { randomUUID } from 'node:crypto';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: AfterSaleDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new AfterSaleDriver(shop);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);
const types = ({ events }: Answer) => events.map(({ type }: Answer) => type);

const cancel = (buyer: SubgraphBuyer, orderId: string, more = '') =>
  buyer.change(`cancelPaidOrder(input: { orderId: "${orderId}", reason: ORDERED_WRONG ${more} })`);

async function paidFor(ann: SubgraphBuyer, goods: readonly Goods[], more: object = {}): Promise<Answer> {
  const { order } = await ann.place({ lines: goods.map(({ skuId }) => ({ skuId, quantity: 2 })), ...more });
  await ann.pay(order.id);
  return ann.reaches(order.id, 'PAID');
}

async function onHand({ skuId }: Goods): Promise<number> {
  const text = 'select sum(on_hand)::int as units from catalog.stock_level where sku_id = $1';
  return (await database.sql<{ units: number }>(text, [skuId]))[0]!.units;
}

const refunded = async (orderId: string): Promise<number> => {
  const text = 'select coalesce(sum(amount_minor), 0)::int as minor from orders.payment_refund where order_id = $1';
  return (await database.sql<{ minor: number }>(text, [orderId]))[0]!.minor;
};

test('a paid order is cancelled without the seller: money, freight, points, coupon and stock come back, once', async () => {
  const ann = await shop.buyer();
  const goods = await shop.goods({ priceMinor: 3000 });
  const promotions = new PromotionDriver(shop);
  const userId = ann.viewer.userId!;
  await promotions.import({ points: [{ userId, points: 1000, key: userId }] });
  const couponIds = [await promotions.claimed(ann, await promotions.couponId())];
  const order = await paidFor(ann, [goods], { couponIds, usePoints: 300 });
  expect(order.allowedActions).toEqual(['CANCEL_PAID', 'CHANGE_ADDRESS']);
  const answers = await Promise.all([1, 2, 3].map(() => cancel(ann, order.id, ', text: "Wrong size"')));
  expect(answers.flatMap(codes)).toEqual([]);
  const done = await ann.reaches(order.id, 'REFUNDED');
  expect(types(done).filter((type: string) => type === 'PAID_CANCELLED')).toHaveLength(1);
  expect(done.allowedActions).toEqual([]);
  expect(await refunded(order.id)).toBe(Math.round(Number(order.total.amount) * 100));
  expect(await promotions.points(ann)).toBe(1000);
  await until(async () => (await onHand(goods)) === 10);
  const coupons = await database.sql('select status from orders.user_coupon where user_id = $1', [userId]);
  expect(coupons).toEqual([{ status: 'AVAILABLE' }]);
  const list = '{ receivedAfterSales(first: 10) { nodes { status reason text events { status actor } } } }';
  const { receivedAfterSales } = await shop.ask('orders', list, {}, sellerOf(goods));
  expect(receivedAfterSales.nodes).toMatchObject([
    {
      ...{ status: 'REFUNDED', reason: 'ORDERED_WRONG', text: 'Wrong size' },
      events: [
        { status: 'REFUNDING', actor: 'BUYER' },
        { status: 'REFUNDED', actor: 'SYSTEM' },
      ],
    },
  ]);
});

test("one shop's part is cancelled alone; what the other has sent stays, and what was asked for before is settled too", async () => {
  const ann = await shop.buyer();
  const [one, two] = [await shop.goods({ priceMinor: 3000 }), await shop.goods({ priceMinor: 5000 })];
  const order = await paidFor(ann, [one, two]);
  const lineOf = (goods: Goods) => order.lines.find(({ sku }: Answer) => sku.id === goods.skuId).id;
  const asked = await driver.requested(ann, {
    orderId: order.id,
    lines: [{ orderLineId: lineOf(one), quantity: 1 }],
  });
  expect(codes(await cancel(ann, order.id, `, sellerId: "${one.sellerId}"`))).toEqual([]);
  await driver.reaches(asked, 'REFUNDED');
  await until(async () => (await refunded(order.id)) === 6600);
  expect((await ann.order(order.id))!.subOrders.map(({ status }: Answer) => status).toSorted()).toEqual([
    'PAID',
    'REFUNDED',
  ]);
  await driver.ship(order.id, two);
  expect((await ann.reaches(order.id, 'SHIPPED')).allowedActions).toEqual(['CONFIRM_RECEIPT']);
  expect(codes(await cancel(ann, order.id))).toEqual(['INVALID_TRANSITION']);
  expect(codes(await cancel(ann, order.id, `, sellerId: "${one.sellerId}"`))).toEqual([]);
  expect(await refunded(order.id)).toBe(6600);
});

test('of a part of which one parcel is on its way nothing is cancelled', async () => {
  const ann = await shop.buyer();
  const goods = await shop.goods();
  const order = await paidFor(ann, [goods]);
  await driver.ship(order.id, goods, [{ orderLineId: order.lines[0].id, quantity: 1 }]);
  expect((await ann.order(order.id))!.allowedActions).toEqual([]);
  expect(codes(await cancel(ann, order.id))).toEqual(['INVALID_TRANSITION']);
});

test('of cancelling and shipping at the same moment exactly one wins', async () => {
  for (let round = 0; round < 6; round += 1) {
    const ann = await shop.buyer();
    const goods = await shop.goods();
    const order = await paidFor(ann, [goods]);
    const [gone, sent] = await Promise.all([cancel(ann, order.id), driver.ship(order.id, goods)]);
    const winner = codes(gone).length === 0 ? 'REFUNDED' : 'SHIPPED';
    expect([codes(gone), codes(sent)].filter((refused) => refused.length > 0)).toHaveLength(1);
    const done = await ann.reaches(order.id, winner);
    expect(done.shipments).toHaveLength(winner === 'SHIPPED' ? 1 : 0);
    expect((await refunded(order.id)) > 0).toBe(winner === 'REFUNDED');
  }
});

test('only a paid order of one’s own is cancelled', async () => {
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const goods = await shop.goods();
  const order = await paidFor(ann, [goods]);
  const unpaid = await ann.buys(goods.skuId);
  expect(codes(await cancel(bo, order.id))).toEqual(['NOT_FOUND']);
  expect(codes(await cancel(ann, 'x'))).toEqual(['NOT_FOUND']);
  expect(codes(await cancel(ann, order.id, `, sellerId: "${randomUUID()}"`))).toEqual(['NOT_FOUND']);
  expect(codes(await cancel(ann, unpaid.id))).toEqual(['INVALID_TRANSITION']);
  expect(codes(await cancel(ann, order.id, `, text: "${'x'.repeat(201)}"`))).toEqual(['INVALID_INPUT']);
  expect((await ann.order(order.id))!.status).toBe('PAID');
});

test('shipped goods are refunded without return: the amount asked for, once, and the order goes on', async () => {
  const ann = await shop.buyer();
  const goods = await shop.goods({ priceMinor: 3000 });
  const order = await paidFor(ann, [goods]);
  const line = { orderLineId: order.lines[0].id, quantity: 1 };
  const ask = (more: object) =>
    driver.request(ann, { orderId: order.id, lines: [line], kind: 'REFUND_ONLY', reason: 'DAMAGED', ...more });
  expect(codes(await ask({}))).toEqual(['INVALID_QUANTITY']);
  await driver.ship(order.id, goods);
  await driver.deliver(order.id);
  for (const amount of ['30.01', '0', '-1', '1.005']) {
    const refused = await ask({ amount }).catch(() => ({ userErrors: [{ code: 'INVALID_INPUT' }] }));
    expect(codes(refused)).toEqual(['INVALID_INPUT']);
  }
  expect(codes(await ask({ kind: 'RETURN', amount: '1.00' }))).toEqual(['INVALID_INPUT']);
  const [made, again] = await Promise.all(
    [1, 2].map(() => ask({ amount: '12.34', lines: [{ ...line, quantity: 2 }] })),
  );
  expect([...codes(made!), ...codes(again!)]).toEqual(['INVALID_QUANTITY']);
  const { id } = (made!.afterSale ?? again!.afterSale) as Answer;
  expect((await driver.find(id, sellerOf(goods)))!.allowedActions).toEqual(['APPROVE', 'REJECT']);
  expect((await driver.approve(id, sellerOf(goods))).afterSale.status).toBe('REFUNDING');
  expect((await driver.reaches(id, 'REFUNDED')).goodsAmount.amount).toBe('12.34');
  expect(await refunded(order.id)).toBe(1234);
  expect(await onHand(goods)).toBe(8);
  expect((await ann.order(order.id))!.status).toBe('DELIVERED');
  expect(codes(await ask({ kind: 'RETURN' }))).toEqual(['INVALID_QUANTITY']);
  expect((await ann.change(`confirmReceipt(orderId: "${order.id}")`)).order.status).toBe('COMPLETED');
});

test('what is not asked for of a kept unit is not refunded with the others of its line', async () => {
  const ann = await shop.buyer();
  const goods = await shop.goods({ priceMinor: 3000 });
  const promotions = new PromotionDriver(shop);
  const userId = ann.viewer.userId!;
  await promotions.import({ points: [{ userId, points: 1000, key: userId }] });
  const order = await paidFor(ann, [goods], { usePoints: 1000 });
  await driver.ship(order.id, goods);
  await driver.deliver(order.id);
  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const worth = (await driver.quote(ann, {
    orderId: order.id,
    lines,
    kind: 'REFUND_ONLY',
    reason: 'DAMAGED',
  })) as Answer;
  const half = (Number(worth.goodsAmount.amount) / 2).toFixed(2);
  const kept = await driver.requested(ann, {
    ...{ orderId: order.id, lines, kind: 'REFUND_ONLY', reason: 'DAMAGED' },
    amount: half,
  });
  await driver.approve(kept, sellerOf(goods));
  await driver.reaches(kept, 'REFUNDED');
  expect(await promotions.points(ann)).toBe(250);
  const rest = (await driver.quote(ann, { orderId: order.id, lines, kind: 'RETURN', reason: 'DAMAGED' })) as Answer;
  expect([rest.goodsAmount.amount, rest.points]).toEqual([worth.goodsAmount.amount, 500]);
});

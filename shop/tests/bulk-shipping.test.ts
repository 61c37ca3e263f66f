import type { Viewer } from '@minijd/subgraph';
import type { Answer } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { ADMIN, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let shop: CheckoutShop;
let ann: SubgraphBuyer;
useCheckoutShop(async (own) => {
  shop = own.shop;
  ann = await shop.buyer();
});

interface Row {
  order: string;
  carrier?: string;
  trackingNo: string;
}

async function ship(rows: readonly Row[], viewer: Partial<Viewer>): Promise<Answer> {
  const text = `mutation($rows: [ShipRowInput!]!) { shipOrders(rows: $rows) {
    results { row order { id status shipments { trackingNo } } userErrors { code field message } } userErrors { code } } }`;
  const given = rows.map((row) => ({ carrier: '顺丰速运', ...row }));
  return (await shop.ask('orders', text, { rows: given }, viewer)).shipOrders;
}

async function paid(...goods: Goods[]): Promise<Answer> {
  const order = await ann.buysAll(goods.map(({ skuId }) => ({ skuId, quantity: 1 })));
  await ann.pay(order.id);
  return ann.reaches(order.id, 'PAID');
}

const outcome = ({ results }: Answer) =>
  results.map(({ order, userErrors: [error] }: Answer) => error?.code ?? order.status);

test('each row is shipped or told what is wrong with it, and none holds up another', async () => {
  const goods = await shop.goods({ stock: 50 });
  const [one, two, three] = await Promise.all([paid(goods), paid(goods), paid(goods)]);
  const unpaid = await ann.buys(goods.skuId);
  const foreign = await paid(await shop.goods());
  const rows = [
    { order: one.orderNo, trackingNo: 'SF-1' },
    { order: '20261130000000000000', trackingNo: 'SF-2' },
    { order: two.orderNo, trackingNo: '运单' },
    { order: unpaid.orderNo, trackingNo: 'SF-4' },
    { order: foreign.orderNo, trackingNo: 'SF-5' },
    { order: '2.02611E+19', trackingNo: 'SF-6' },
    { order: ` ${three.id} `, trackingNo: 'SF 7' },
    { order: one.orderNo, trackingNo: 'SF-8' },
    { order: "'; drop table orders; --", trackingNo: 'SF-9' },
  ];
  const answer = await ship(rows, sellerOf(goods));
  expect(outcome(answer)).toEqual([
    ...['SHIPPED', 'NOT_FOUND', 'INVALID_INPUT', 'INVALID_TRANSITION', 'NOT_FOUND', 'INVALID_INPUT'],
    ...['SHIPPED', 'INVALID_TRANSITION', 'NOT_FOUND'],
  ]);
  expect(answer.results[5].userErrors[0].message).toMatch(/spreadsheet shortened/);
  expect(answer.results[6].order.shipments).toEqual([{ trackingNo: 'SF7' }]);
  // The corrected row, with one that was done: no second parcel.
  const again = await ship([rows[0]!, { order: two.orderNo, trackingNo: 'SF-3' }], sellerOf(goods));
  expect(outcome(again)).toEqual(['SHIPPED', 'SHIPPED']);
  expect((await ann.order(one.id))!.shipments).toHaveLength(1);
  expect((await ann.order(foreign.id))!.status).toBe('PAID');
});

test("the number of a part ships that part only; another shop's part is not there", async () => {
  const [one, two] = [await shop.goods(), await shop.goods()];
  const order = await paid(one, two);
  const row = (part: number, trackingNo: string) => [{ order: `${order.orderNo}-${part}`, trackingNo }];
  expect(outcome(await ship(row(2, 'P-0'), sellerOf(one)))).toEqual(['NOT_FOUND']);
  expect(outcome(await ship(row(3, 'P-0'), ADMIN))).toEqual(['NOT_FOUND']);
  expect(outcome(await ship(row(2, 'P-2'), ADMIN))).toEqual(['PAID']);
  // A second row for the part that is done takes nothing of the other one.
  expect(outcome(await ship(row(2, 'P-3'), ADMIN))).toEqual(['INVALID_TRANSITION']);
  expect((await ann.order(order.id))!.shipments.map(({ seller }: Answer) => seller.id)).toEqual([two.sellerId]);
  expect(outcome(await ship(row(1, 'P-1'), sellerOf(one)))).toEqual(['SHIPPED']);
});

test('many at once: two people who ship the same list record each parcel once', async () => {
  const goods = await shop.goods({ stock: 50 });
  const orders = await Promise.all(Array.from({ length: 8 }, () => paid(goods)));
  const rows = orders.map(({ orderNo }, index) => ({ order: orderNo, trackingNo: `TWO-${index}` }));
  const answers = await Promise.all([ship(rows, sellerOf(goods)), ship(rows.toReversed(), sellerOf(goods))]);
  for (const answer of answers) expect(new Set(outcome(answer))).toEqual(new Set(['SHIPPED']));
  for (const { id } of orders) expect((await ann.order(id))!.shipments).toHaveLength(1);
  const tooMany = Array.from({ length: 101 }, () => rows[0]!);
  expect((await ship(tooMany, sellerOf(goods))).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
  expect((await ship([], sellerOf(goods))).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
});

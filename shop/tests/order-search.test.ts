import { randomUUID } from 'node:crypto';
import type { Answer, TestDatabase } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { ADMIN, AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let ann: SubgraphBuyer;
let goods: [Goods, Goods, Goods];
let mixed: Answer;
let other: Answer;

/** An order of two sellers, the second part shipped as SF-77123456, and one of a third. */
useCheckoutShop(async (own) => {
  ({ shop, database } = own);
  goods = [await shop.goods(), await shop.goods(), await shop.goods()];
  ann = await shop.buyer();
  const [one, two, three] = goods;
  mixed = (await ann.place({ lines: [one, two].map(({ skuId }) => ({ skuId, quantity: 1 })) })).order;
  other = await ann.buys(three.skuId);
  await ann.pay(mixed.id);
  mixed = await ann.reaches(mixed.id, 'PAID');
  const input = `orderId: "${mixed.id}", carrier: "顺丰速运", trackingNo: "SF-77123456"`;
  await shop.ask('orders', `mutation { shipOrder(input: { ${input} }) { order { id } } }`, {}, sellerOf(two));
  await database.sql(
    `update orders."order" set recipient_name = '欧阳娜娜', recipient_phone = '13912345678' where id = $1`,
    [mixed.id],
  );
  await database.sql(`update orders.order_line set name_zh = '青瓷茶壶' where order_id = $1 and seller_id = $2`, [
    ...[mixed.id, two.sellerId],
  ]);
  await database.sql(`update orders."order" set recipient_phone = '13700000001' where id = $1`, [other.id]);
  await database.sql(`update users."user" set email = 'ann.lee@example.com' where id = $1`, [ann.viewer.userId]);
});

const MANAGED = 'query($search: String) { list: managedOrders(search: $search) { totalCount nodes { id } } }';
const OWN = 'query($search: String) { list: orders(search: $search) { totalCount nodes { id } } }';

async function found(search: string, viewer: object = ADMIN, query = MANAGED): Promise<string[]> {
  const { list } = await shop.ask('orders', query, { search }, viewer);
  expect(list.totalCount).toBe(list.nodes.length);
  return list.nodes.map(({ id }: Answer) => id);
}

test('administrators find an order by everything people call it', async () => {
  const names = [
    ...[mixed.orderNo, ` ${mixed.orderNo} `, `${mixed.orderNo}-1`, `${mixed.orderNo}-2`, mixed.orderNo.slice(-8)],
    ...['欧阳娜娜', '娜娜', '13912345678', '139 1234 5678', '+86 139-1234-5678', '１３９１２３４５６７８', '5678'],
    ...['SF-77123456', 'sf-77123456', ' SF-7712 3456', '茶壶'],
  ];
  for (const name of names) expect([name, await found(name)]).toEqual([name, [mixed.id]]);
  for (const email of ['ann.lee@example.com', 'Ann.Lee@Example.com ']) {
    expect((await found(email)).sort()).toEqual([mixed.id, other.id].sort());
  }
  const nothing = [`${mixed.orderNo}-3`, `${mixed.orderNo}-0`, '0'.repeat(20), '13999999999', 'nobody@example.com'];
  for (const name of [...nothing, 'SF-00000000', "' or 1=1 --"]) expect([name, await found(name)]).toEqual([name, []]);
});

test('sellers find orders by what is theirs of them, and nothing by what is not', async () => {
  const [one, two, three] = goods.map(sellerOf) as [object, object, object];
  for (const name of [mixed.orderNo, '欧阳娜娜', '13912345678', 'ann.lee@example.com']) {
    for (const seller of [one, two]) expect([name, await found(name, seller)]).toEqual([name, [mixed.id]]);
  }
  const ofSecond = [`${mixed.orderNo}-2`, 'SF-77123456', '茶壶'];
  for (const name of ofSecond) {
    expect([name, await found(name, two)]).toEqual([name, [mixed.id]]);
    expect([name, await found(name, one)]).toEqual([name, []]);
  }
  expect(await found(`${mixed.orderNo}-1`, one)).toEqual([mixed.id]);
  expect(await found(`${mixed.orderNo}-1`, two)).toEqual([]);
  expect(await found('ann.lee@example.com', three)).toEqual([other.id]);
  for (const name of [mixed.orderNo, '欧阳娜娜', '13912345678', ...ofSecond]) {
    expect([name, await found(name, three)]).toEqual([name, []]);
  }
});

test('buyers find their own orders the same way, and no others', async () => {
  const bo = await shop.buyer();
  for (const name of [`${mixed.orderNo}-2`, '13912345678', '娜娜', 'SF-77123456']) {
    expect([name, await found(name, ann.viewer, OWN)]).toEqual([name, [mixed.id]]);
    expect([name, await found(name, bo.viewer, OWN)]).toEqual([name, []]);
  }
});

test('an order is found by the parcel its goods come back in', async () => {
  const driver = new AfterSaleDriver(shop);
  const { order } = await ann.place({ lines: [{ skuId: goods[2].skuId, quantity: 1 }] });
  await ann.pay(order.id);
  const { lines } = await ann.reaches(order.id, 'PAID');
  await driver.ship(order.id, goods[2]);
  await driver.deliver(order.id);
  const request = { orderId: order.id, kind: 'RETURN', lines: [{ orderLineId: lines[0].id, quantity: 1 }] };
  const id = await driver.requested(ann, request);
  await driver.approve(id, sellerOf(goods[2]));
  const trackingNo = `YT${randomUUID().slice(0, 8)}`;
  await driver.change(`sendReturn(input: { id: "${id}", carrier: "YTO", trackingNo: "${trackingNo}" })`, ann.viewer);
  expect(await found(trackingNo, sellerOf(goods[2]))).toEqual([order.id]);
  expect(await found(trackingNo, sellerOf(goods[0]))).toEqual([]);
});

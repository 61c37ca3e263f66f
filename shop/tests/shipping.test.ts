import { randomUUID } from 'node:crypto';
import { type Answer, statementsOf, type TestDatabase } from '@minijd/testkit';
import type { ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import type { CheckoutShop, Goods } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { ShippingDriver } from './shipping-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: ShippingDriver;
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
    driver = new ShippingDriver(shop);
  },
  {
    env: { AUTO_CONFIRM_DAYS: '0.00002' },
  },
);

const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: { code: string }) => code);
const types = ({ events }: Answer) => events.map(({ type }: { type: string }) => type);

test('each seller ships what is theirs, in as many parcels as they like; the order follows the last one', async () => {
  const { ann, order, goods } = await driver.bought();
  const [first, , third] = goods as [Goods, Goods, Goods];
  const [line, other] = order.lines;

  const part = await driver.seller(first.sellerId).ship(order.id, { lines: [{ orderLineId: line.id, quantity: 1 }] });
  expect(part.order.status).toBe('PAID');
  expect((await driver.seller(first.sellerId).ship(order.id)).order.shipments[1].lines).toEqual([
    { quantity: 1, orderLine: { id: line.id } },
    { quantity: 3, orderLine: { id: other.id } },
  ]);
  const half = (await ann.order(order.id))!;
  expect(half.status).toBe('PAID');
  expect(half.subOrders).toMatchObject([
    { seller: { id: first.sellerId }, status: 'SHIPPED', shipments: [{}, {}] },
    { seller: { id: third.sellerId }, status: 'PAID', shipments: [] },
  ]);
  expect(types(half)).toEqual(['PLACED', 'PAID', 'PARTLY_SHIPPED', 'PARTLY_SHIPPED']);

  const { order: whole } = await driver.seller(third.sellerId).ship(order.id);
  expect(whole.status).toBe('SHIPPED');
  expect(whole.shipments.map((parcel: Answer) => parcel.seller.id)).toEqual([third.sellerId]);
  const [one, two, three] = (await ann.order(order.id))!.shipments.map(({ id }: Answer) => id);
  expect((await driver.delivers(order.id, one)).order.status).toBe('SHIPPED');
  expect((await driver.delivers(order.id, one)).order.status).toBe('SHIPPED');
  expect((await driver.delivers(order.id, three)).order.status).toBe('SHIPPED');
  expect((await ann.order(order.id))!.subOrders.map(({ status }: Answer) => status)).toEqual(['SHIPPED', 'DELIVERED']);
  expect((await driver.delivers(order.id, two)).order.status).toBe('DELIVERED');
});

test('a seller among several sees of an order what is theirs: lines, money, parcels and events', async () => {
  const { ann, order, goods } = await driver.bought();
  const [mine, , theirs] = goods as [Goods, Goods, Goods];
  const fields = `status allowedActions itemsTotal { amount } freight { amount } discount { amount } total { amount }
    discountParts { coupon { amount } } discounts { label } lines { id } events { type message } shipments { id }
    subOrders { seller { id } itemsTotal { amount } freight { amount } discount { amount } total { amount } }`;
  const viewer = { userId: mine.sellerId, role: 'SELLER' as const, sellerId: mine.sellerId };
  const ask = (query: string) => shop.ask('orders', query, {}, viewer);
  const watch = `subscription { orderStatusChanged(orderId: "${order.id}") { event { type message } order { total { amount } } } }`;
  const live = (await shop.subscribe(watch, {}, viewer)) as AsyncGenerator<ExecutionResult<Answer>>;
  const first = live.next();

  await driver.seller(theirs.sellerId).ship(order.id, { trackingNo: 'OF ANOTHER 1' });
  await driver.delivers(order.id, (await ann.order(order.id))!.shipments[0].id);
  const { order: before } = await ask(`{ order(id: "${order.id}") { ${fields} } }`);
  expect(before.allowedActions).toEqual(['SHIP']);
  expect(types(before)).toEqual(['PLACED', 'PAID']);
  await driver.seller(mine.sellerId).ship(order.id, { trackingNo: 'MINE 1' });
  await driver.delivers(order.id);

  const { order: seen } = await ask(`{ order(id: "${order.id}") { ${fields} } }`);
  const { subOrders, lines, ...rest } = seen;
  expect(subOrders).toHaveLength(1);
  const { seller: shopOfMine, ...money } = subOrders[0];
  expect(shopOfMine.id).toBe(mine.sellerId);
  expect(rest).toMatchObject({ ...money, discounts: [], shipments: [{}] });
  expect(lines.map(({ id }: Answer) => id)).toEqual(order.lines.slice(0, 2).map(({ id }: Answer) => id));
  expect(types(rest)).toEqual(['PLACED', 'PAID', 'SHIPPED', 'DELIVERED']);
  expect(JSON.stringify(seen)).not.toContain('ANOTHER');
  const told = [await first, await live.next()].map(({ value }) => value.data.orderStatusChanged);
  expect(told.map(({ event }) => event.type)).toEqual(['SHIPPED', 'DELIVERED']);
  expect(told[0].order.total).toEqual(money.total);
  await live.return(undefined);

  const line = (id: string) => `{ __typename: "OrderLine", id: "${id}" }`;
  const query = `{ _entities(representations: [${order.lines.map(({ id }: Answer) => line(id))}]) { ... on OrderLine { id } } }`;
  expect((await ask(query))._entities.map((found: Answer | null) => found !== null)).toEqual([true, true, false]);
  const whole = (await ann.order(order.id))!;
  expect([whole.lines.length, types(whole).length]).toEqual([3, 6]);
});

test('no unit is shipped twice, however many requests ship at once', async () => {
  const { ann, order, goods } = await driver.bought();
  const [{ sellerId }] = goods as [Goods];
  const lines = [{ orderLineId: order.lines[1].id, quantity: 2 }];
  const sent = await Promise.all(Array.from({ length: 8 }, () => driver.seller(sellerId).ship(order.id, { lines })));
  expect(sent.flatMap(codes)).toEqual(Array.from({ length: 7 }, () => 'INVALID_QUANTITY'));
  expect((await ann.order(order.id))!.shipments).toHaveLength(1);
});

test('a parcel sent again is the same parcel; its number takes no other goods', async () => {
  const { order, goods } = await driver.bought();
  const [{ sellerId }] = goods as [Goods];
  const parcel = { carrier: 'ZTO', trackingNo: 'ZT 1', lines: [{ orderLineId: order.lines[0].id, quantity: 1 }] };
  await driver.seller(sellerId).ship(order.id, parcel);
  const again = await Promise.all(Array.from({ length: 3 }, () => driver.seller(sellerId).ship(order.id, parcel)));
  expect(again.flatMap(codes)).toEqual([]);
  expect(again[0]!.order.shipments).toHaveLength(1);
  const other = { ...parcel, lines: [{ orderLineId: order.lines[1].id, quantity: 1 }] };
  expect(codes(await driver.seller(sellerId).ship(order.id, other))).toEqual(['CONFLICT']);
});

test('what cannot be shipped is refused and changes nothing', async () => {
  const { ann, order, goods } = await driver.bought();
  const [{ sellerId }, , stranger] = goods as [Goods, Goods, Goods];
  const line = (quantity: number, index = 0) => [{ orderLineId: order.lines[index].id, quantity }];
  const { ship } = driver.seller(sellerId);
  for (const quantity of [0, -1, 3, 2 ** 31 - 1]) {
    expect(codes(await ship(order.id, { lines: line(quantity) }))).toEqual(['INVALID_QUANTITY']);
  }
  expect(codes(await ship(order.id, { lines: line(1).concat(line(2)) }))).toEqual(['INVALID_QUANTITY']);
  expect(codes(await ship(order.id, { lines: line(1, 2) }))).toEqual(['NOT_FOUND']);
  expect(codes(await ship(order.id, { lines: [{ orderLineId: 'x', quantity: 1 }] }))).toEqual(['NOT_FOUND']);
  expect(codes(await ship(order.id, { lines: [] }))).toEqual(['INVALID_TRANSITION']);
  for (const trackingNo of [' ', 'SF1；SF2', '<b>1</b>', '1'.repeat(61)]) {
    expect(codes(await ship(order.id, { trackingNo }))).toEqual(['INVALID_INPUT']);
  }
  expect(codes(await ship(randomUUID()))).toEqual(['NOT_FOUND']);
  expect(codes(await driver.seller(randomUUID()).ship(order.id))).toEqual(['NOT_FOUND']);
  expect(codes(await driver.delivers(order.id))).toEqual(['INVALID_TRANSITION']);
  const unpaid = await ann.buys(stranger.skuId);
  expect(codes(await driver.seller(stranger.sellerId).ship(unpaid.id))).toEqual(['INVALID_TRANSITION']);
  expect((await ann.order(order.id))!.shipments).toEqual([]);
});

test('the buyer may confirm receipt before the carrier reports the delivery, once all is shipped', async () => {
  const { ann, order, goods } = await driver.bought();
  const [first, , third] = goods as [Goods, Goods, Goods];
  const confirm = `confirmReceipt(orderId: "${order.id}")`;
  await driver.seller(first.sellerId).ship(order.id);
  expect(codes(await ann.change(confirm))).toEqual(['INVALID_TRANSITION']);
  await driver.seller(third.sellerId).ship(order.id);
  const bo = await shop.buyer();
  expect(codes(await bo.change(confirm))).toEqual(['NOT_FOUND']);
  expect((await ann.order(order.id))!.status).toBe('SHIPPED');
  const { order: done } = await ann.change(confirm);
  expect(done.status).toBe('COMPLETED');
  expect(done.shipments.map(({ status }: Answer) => status)).toEqual(['DELIVERED', 'DELIVERED']);
  expect(types(done).slice(-3)).toEqual(['PARTLY_DELIVERED', 'DELIVERED', 'COMPLETED']);
});

test('receipt is confirmed automatically some time after the last parcel, not after the first', async () => {
  const [partly, wholly] = await Promise.all([driver.bought(), driver.bought()]);
  for (const { order, goods } of [partly, wholly]) {
    await driver.seller(goods[0]!.sellerId).ship(order.id);
    await driver.seller(goods[2]!.sellerId).ship(order.id);
  }
  const [first] = (await partly.ann.order(partly.order.id))!.shipments;
  await driver.delivers(partly.order.id, first.id);
  await driver.delivers(wholly.order.id);
  await wholly.ann.reaches(wholly.order.id, 'COMPLETED');
  expect((await partly.ann.order(partly.order.id))!.status).toBe('SHIPPED');
  await driver.delivers(partly.order.id);
  await partly.ann.reaches(partly.order.id, 'COMPLETED');
});

/** The days of an estimate, counted from today in the shop's time zone. */
function daysAhead(estimate: { from: string; to: string } | null): number[] | null {
  const today = Math.floor((Date.now() + 8 * 3_600_000) / 86_400_000);
  return estimate && [estimate.from, estimate.to].map((day) => Date.parse(day) / 86_400_000 - today);
}
const ESTIMATE = 'deliveryEstimate { from to }';

test('nothing is promised or sold where the shop does not deliver, and an address kept from before stays readable', async () => {
  const [ann, goods] = [await shop.buyer(), await shop.goods({ stock: 5 })];
  await database.sql("update users.address set province = '火星省', city = '火星市' where id = $1", [ann.addressId]);
  expect(await shop.ask('orders', '{ deliveryEstimate { from } }', {}, ann.viewer)).toEqual({ deliveryEstimate: null });
  const elsewhere =
    '{ a: deliveryEstimate(province: "火星省") { from } b: deliveryEstimate(province: "Bavaria") { from } }';
  expect(await shop.ask('orders', elsewhere, {})).toEqual({ a: null, b: null });

  const lines = [{ skuId: goods.skuId, quantity: 1 }];
  const query = `query($i: CheckoutInput!) { checkoutPreview(input: $i) { ${ESTIMATE} addressId userErrors { code } } }`;
  const { checkoutPreview } = await shop.ask('orders', query, { i: { addressId: ann.addressId, lines } }, ann.viewer);
  const refused = { deliveryEstimate: null, addressId: null, userErrors: [{ code: 'ADDRESS_REQUIRED' }] };
  expect(checkoutPreview).toEqual(refused);
  expect((await ann.place({ lines })).userErrors).toMatchObject([{ code: 'ADDRESS_REQUIRED' }]);

  const read = `{ me { addresses { province city } } }`;
  expect((await shop.ask('users', read, {}, ann.viewer)).me.addresses).toEqual([
    { province: '火星省', city: '火星市' },
  ]);
});

test('goods are expected on days to come, from the product page to the door', async () => {
  const asks = async (query: string, viewer = {}) => daysAhead((await shop.ask('orders', query, {}, viewer)).estimate);
  const [{ ann, order, goods }, bo] = [await driver.bought(), await shop.buyer()];
  const toBeijing = await asks('{ estimate: deliveryEstimate { from to } }');
  const [least, most] = toBeijing as [number, number];
  expect([1, 2]).toContain(least);
  expect(most - least).toBe(2);
  expect(await asks('{ estimate: deliveryEstimate { from to } }', ann.viewer)).toEqual(toBeijing);
  expect(await asks('{ estimate: deliveryEstimate(province: "Tibet") { from to } }')).toEqual([least + 3, most + 4]);

  const preview = async (addressId: string | null) => {
    const query = `query($i: CheckoutInput!) { checkoutPreview(input: $i) { ${ESTIMATE} } }`;
    const lines = [{ skuId: goods[0]!.skuId, quantity: 1 }];
    return daysAhead(
      (await shop.ask('orders', query, { i: { addressId, lines } }, ann.viewer)).checkoutPreview.deliveryEstimate,
    );
  };
  expect(await preview(ann.addressId)).toEqual(toBeijing);
  expect(await preview(null)).toBeNull();
  expect(await preview(bo.addressId)).toBeNull();

  const look = async () => {
    const query = `query($id: ID!) { order(id: $id) { ${ESTIMATE} subOrders { ${ESTIMATE} } shipments { ${ESTIMATE} } } }`;
    const found = (await shop.ask('orders', query, { id: order.id }, ann.viewer)).order;
    const of = (all: Answer[]) => all.map(({ deliveryEstimate }) => daysAhead(deliveryEstimate));
    return { order: of([found])[0], parts: of(found.subOrders), parcels: of(found.shipments) };
  };
  expect(await look()).toEqual({ order: toBeijing, parts: [toBeijing, toBeijing], parcels: [] });
  const { order: half } = await driver.seller(goods[0]!.sellerId).ship(order.id);
  expect((await look()).parcels).toEqual([[1, 3]]);
  await driver.delivers(order.id, half.shipments[0].id);
  expect(await look()).toEqual({ order: toBeijing, parts: [null, toBeijing], parcels: [null] });
});

test('a list of many orders with their parcels costs the statements of a list of one', async () => {
  const [goods, ann] = [await shop.goods({ stock: 99 }), await shop.buyer()];
  for (const units of [1, 2, 3, 4]) {
    const { id } = await ann.paid(goods.skuId, units);
    await driver.seller(goods.sellerId).ship(id);
  }
  const ours = async (first: number) => {
    const query = `{ orders(first: ${first}) { nodes { ${ESTIMATE} subOrders { status ${ESTIMATE} }
      shipments { carrier ${ESTIMATE} lines { quantity orderLine { id } } tracking { message } } } } }`;
    return statementsOf(async () => {
      const { orders } = await shop.ask('orders', query, {}, ann.viewer);
      expect(orders.nodes).toHaveLength(first);
    });
  };
  const [one, four] = [await ours(1), await ours(4)];
  expect(one.length).toBeGreaterThan(3);
  expect(four, four.join('\n')).toHaveLength(one.length);
});

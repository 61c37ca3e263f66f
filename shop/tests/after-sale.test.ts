import { randomUUID } from 'node:crypto';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { ADMIN, AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { expectConsistency } from './checkout-consistency.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: AfterSaleDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new AfterSaleDriver(shop);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);
const yuan = ({ goodsAmount, freightAmount }: Answer) => [goodsAmount.amount, freightAmount.amount];
const types = ({ events }: Answer) => events.map(({ type }: Answer) => type);
const line = (order: Answer, index: number, quantity: number) => ({ orderLineId: order.lines[index].id, quantity });
const all = (order: Answer) =>
  order.lines.map((_: Answer, index: number) => line(order, index, order.lines[index].quantity));

/** Goods of one seller at ¥30 each, and the paid order of `quantity` units of each. */
async function bought({
  count = 1,
  quantity = 3,
  more = {},
} = {}): Promise<{ ann: SubgraphBuyer; order: Answer; goods: Goods[] }> {
  const ann = await shop.buyer();
  const goods = await shop.manyGoods(Array.from({ length: count }, () => ({ priceMinor: 3000 })));
  const { order } = await ann.place({ lines: goods.map(({ skuId }) => ({ skuId, quantity })), ...more });
  await ann.pay(order.id);
  return { ann, order: await ann.reaches(order.id, 'PAID'), goods };
}

async function delivered(options: Parameters<typeof bought>[0] = {}) {
  const scene = await bought(options);
  await driver.ship(scene.order.id, scene.goods[0]!);
  expect((await driver.deliver(scene.order.id)).order.status).toBe('DELIVERED');
  return scene;
}

async function onHand({ skuId }: Goods): Promise<number> {
  const [level] = await database.sql<{ units: string }>(
    'select sum(on_hand) as units from catalog.stock_level where sku_id = $1',
    [skuId],
  );
  return Number(level!.units);
}

test('units that were not shipped go back into stock and are refunded, with the freight for the last of them', async () => {
  const { ann, order, goods } = await bought();
  const [one] = goods as [Goods];
  expect(await onHand(one)).toBe(7);
  const first = await driver.requested(ann, { orderId: order.id, lines: [line(order, 0, 1)] });
  expect((await driver.approve(first, sellerOf(one))).afterSale).toMatchObject({ status: 'REFUNDING' });
  expect(yuan(await driver.reaches(first, 'REFUNDED'))).toEqual(['30.00', '0.00']);
  expect((await ann.order(order.id))!.status).toBe('PAID');

  const rest = await driver.requested(ann, { orderId: order.id, lines: [line(order, 0, 2)] });
  await driver.approve(rest, sellerOf(one));
  expect(yuan(await driver.reaches(rest, 'REFUNDED'))).toEqual(['60.00', '6.00']);
  const done = await ann.reaches(order.id, 'REFUNDED');
  expect(types(done)).toContain('ALL_REFUNDED');
  await until(async () => (await onHand(one)) === 10);
});

test("what one shop does not send is paid back with its delivery, the other shop's part stays paid", async () => {
  const ann = await shop.buyer();
  const [one, two] = [await shop.goods({ priceMinor: 3000 }), await shop.goods({ priceMinor: 5000 })];
  const { order } = await ann.place({ lines: [one, two].map(({ skuId }) => ({ skuId, quantity: 1 })) });
  await ann.pay(order.id);
  const paid = await ann.reaches(order.id, 'PAID');
  const own = paid.lines.findIndex(({ sku }: Answer) => sku.id === one.skuId);
  const id = await driver.requested(ann, { orderId: order.id, lines: [line(paid, own, 1)] });
  await driver.approve(id, sellerOf(one));
  expect(yuan(await driver.reaches(id, 'REFUNDED'))).toEqual(['30.00', '6.00']);
  const [refund] = await database.sql<{ amount_minor: string }>(
    'select amount_minor from orders.payment_refund where after_sale_id = $1',
    [id],
  );
  expect(Number(refund!.amount_minor)).toBe(3600);
  expect((await ann.order(order.id))!.status).toBe('PAID');
});

test('units of a request cannot be shipped; units that were shipped before are delivered', async () => {
  const { ann, order, goods } = await bought();
  const [one] = goods as [Goods];
  const id = await driver.requested(ann, { orderId: order.id, lines: [line(order, 0, 2)] });
  expect(codes(await driver.ship(order.id, one, [line(order, 0, 2)]))).toEqual(['INVALID_QUANTITY']);
  expect((await driver.ship(order.id, one)).order.status).toBe('PAID');
  await driver.deliver(order.id);
  expect((await ann.order(order.id))!.status).toBe('PAID');
  const toShip = '{ ordersToShip(first: 10) { totalCount } }';
  expect((await shop.ask('orders', toShip, {}, sellerOf(one))).ordersToShip.totalCount).toBe(0);
  await driver.approve(id, sellerOf(one));
  await driver.reaches(id, 'REFUNDED');
  expect(await ann.order(order.id)).toMatchObject({ status: 'DELIVERED', subOrders: [{ status: 'DELIVERED' }] });

  const other = await bought();
  const refused = await driver.requested(other.ann, { orderId: other.order.id, lines: all(other.order) });
  const reject = `rejectAfterSale(input: { id: "${refused}", reason: "Already packed" })`;
  expect((await driver.change(reject, sellerOf(other.goods[0]!))).afterSale).toMatchObject({
    status: 'REJECTED',
    rejectReason: 'Already packed',
  });
  expect((await driver.ship(other.order.id, other.goods[0]!)).order.status).toBe('SHIPPED');
});

test('shipping and requesting a refund at the same time never use one unit twice', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { ann, order, goods } = await bought();
    const [asked, sent] = await Promise.all([
      driver.request(ann, { orderId: order.id, lines: all(order) }),
      driver.ship(order.id, goods[0]!, all(order)),
    ]);
    expect([codes(asked), codes(sent)].filter((refused) => refused.length === 0)).toHaveLength(1);
  }
});

test('delivered goods come back first, then the money; what is broken is written off', async () => {
  const { ann, order, goods } = await delivered();
  const [one] = goods as [Goods];
  const request = { orderId: order.id, lines: [line(order, 0, 3)], kind: 'RETURN', reason: 'DAMAGED' };
  const id = await driver.requested(ann, request);
  expect((await driver.approve(id, sellerOf(one))).afterSale.status).toBe('AWAITING_RETURN');
  const send = `sendReturn(input: { id: "${id}", carrier: "SF Express", trackingNo: "R1" })`;
  expect((await driver.change(send, ann.viewer)).afterSale.status).toBe('RETURNING');
  const received = (restocked: number) =>
    `receiveReturn(input: { id: "${id}", lines: [{ orderLineId: "${order.lines[0].id}", restocked: ${restocked} }] })`;
  expect(codes(await driver.change(received(4), sellerOf(one)))).toEqual(['INVALID_QUANTITY']);
  await driver.change(received(2), sellerOf(one));
  const done = await driver.reaches(id, 'REFUNDED');
  expect(yuan(done)).toEqual(['90.00', '0.00']);
  expect(done.events.map(({ status, actor }: Answer) => [status, actor])).toEqual([
    ['REQUESTED', 'BUYER'],
    ['AWAITING_RETURN', 'SELLER'],
    ['RETURNING', 'BUYER'],
    ['REFUNDING', 'SELLER'],
    ['REFUNDED', 'SYSTEM'],
  ]);
  await ann.reaches(order.id, 'REFUNDED');
  await until(async () => (await onHand(one)) === 9);
});

test('a price that falls within a week goes back at once, and once', async () => {
  const { ann, order, goods } = await bought();
  const request = { orderId: order.id, lines: all(order), kind: 'PRICE_PROTECTION', reason: 'CHEAPER_NOW' };
  expect(codes(await driver.request(ann, request))).toEqual(['INVALID_INPUT']);
  const costs = (minor: number) =>
    database.sql('update catalog.sku set price_minor = $1 where id = $2', [minor, goods[0]!.skuId]);
  await costs(2500);
  const many = await Promise.all(Array.from({ length: 5 }, () => driver.request(ann, request)));
  expect(many.flatMap(codes)).toEqual(['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT']);
  const { id } = many.find(({ afterSale }) => afterSale)!.afterSale;
  expect(yuan(await driver.reaches(id, 'REFUNDED'))).toEqual(['15.00', '0.00']);
  await costs(2400);
  const again = await driver.requested(ann, request);
  expect(yuan(await driver.reaches(again, 'REFUNDED'))).toEqual(['3.00', '0.00']);

  const rest = await driver.requested(ann, { orderId: order.id, lines: all(order) });
  await driver.approve(rest, sellerOf(goods[0]!));
  expect(yuan(await driver.reaches(rest, 'REFUNDED'))).toEqual(['72.00', '6.00']);
});

test('ten requests with one key are one; the key takes no other input', async () => {
  const { ann, order } = await bought();
  const request = { orderId: order.id, lines: [line(order, 0, 1)], idempotencyKey: randomUUID() };
  const made = await Promise.all(Array.from({ length: 10 }, () => driver.request(ann, request)));
  expect(new Set(made.map(({ afterSale }) => afterSale.id)).size).toBe(1);
  expect(codes(await driver.request(ann, { ...request, lines: [line(order, 0, 2)] }))).toEqual([
    'IDEMPOTENCY_CONFLICT',
  ]);
  const two = await Promise.all(
    [1, 2].map(() => driver.request(ann, { orderId: order.id, lines: [line(order, 0, 2)] })),
  );
  expect(two.flatMap(codes)).toEqual(['INVALID_QUANTITY']);
});

test('of granting and withdrawing at the same time one counts', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { ann, order, goods } = await bought();
    const id = await driver.requested(ann, { orderId: order.id, lines: all(order) });
    const answers = await Promise.all([
      driver.approve(id, sellerOf(goods[0]!)),
      driver.change(`withdrawAfterSale(id: "${id}")`, ann.viewer),
    ]);
    expect(answers.flatMap(codes)).toEqual(['INVALID_TRANSITION']);
  }
});

test('administrators may grant less than was asked for, sellers all or nothing', async () => {
  const { ann, order, goods } = await bought();
  const id = await driver.requested(ann, { orderId: order.id, lines: [line(order, 0, 2)] });
  for (const amount of ['0', '-1', '60.01', '1.005', 'x']) {
    const { userErrors } = await driver
      .approve(id, ADMIN, `, amount: "${amount}"`)
      .catch(() => ({ userErrors: [{ code: 'INVALID_INPUT' }] }));
    expect(codes({ userErrors })).toEqual(['INVALID_INPUT']);
  }
  expect(codes(await driver.approve(id, sellerOf(goods[0]!), ', amount: "10.00"'))).toEqual(['INVALID_INPUT']);
  expect((await driver.find(id, ann.viewer))!.status).toBe('REQUESTED');
  await driver.approve(id, ADMIN, ', amount: "45.50"');
  expect(yuan(await driver.reaches(id, 'REFUNDED'))).toEqual(['45.50', '0.00']);

  const rest = await driver.requested(ann, { orderId: order.id, lines: [line(order, 0, 1)] });
  await driver.approve(rest, sellerOf(goods[0]!));
  expect(yuan(await driver.reaches(rest, 'REFUNDED'))).toEqual(['30.00', '6.00']);
  await ann.reaches(order.id, 'REFUNDED');
});

test('an invalid request is refused and changes nothing', async () => {
  const { ann, order, goods } = await bought({ count: 2 });
  const stranger = await bought();
  const ask = (changes: object) =>
    driver.request(ann, { orderId: order.id, lines: [line(order, 0, 1)], ...changes }).then(codes);
  for (const quantity of [0, -1, 4, 2 ** 31 - 1]) {
    expect(await ask({ lines: [line(order, 0, quantity)] })).toEqual(['INVALID_QUANTITY']);
  }
  expect(await ask({ lines: [] })).toEqual(['INVALID_INPUT']);
  expect(await ask({ lines: [line(order, 0, 1), line(order, 0, 1)] })).toEqual(['NOT_FOUND']);
  expect(await ask({ lines: [line(stranger.order, 0, 1)] })).toEqual(['NOT_FOUND']);
  expect(await ask({ orderId: stranger.order.id, lines: [line(stranger.order, 0, 1)] })).toEqual(['NOT_FOUND']);
  expect(await ask({ orderId: 'x' })).toEqual(['NOT_FOUND']);
  expect(await ask({ kind: 'RETURN' })).toEqual(['INVALID_QUANTITY']);
  expect(await ask({ text: 'x'.repeat(501) })).toEqual(['INVALID_INPUT']);
  expect(await ask({ idempotencyKey: '' })).toEqual(['INVALID_INPUT']);
  const unpaid = await ann.buys(goods[0]!.skuId);
  expect(await ask({ orderId: unpaid.id, lines: [line(unpaid, 0, 1)] })).toEqual(['INVALID_TRANSITION']);
  expect((await driver.quote(ann, { orderId: order.id, lines: [line(order, 1, 2)] })).goodsAmount.amount).toBe('60.00');
});

test('a request takes up to six pictures that its buyer has uploaded', async () => {
  const { ann, order } = await bought();
  const key = (userId = ann.viewer.userId) => `uploads/${userId}/${randomUUID()}.webp`;
  const ask = (pictures: string[]) => driver.request(ann, { orderId: order.id, lines: [line(order, 0, 1)], pictures });
  const wrong = [[key(randomUUID())], ['products/tea.webp'], [key().replace('.webp', '.svg')], [`${key()}?x`], ['']];
  for (const pictures of [...wrong, Array.from({ length: 7 }, () => key())]) {
    expect(codes(await ask(pictures))).toEqual(['INVALID_INPUT']);
  }
  const six = Array.from({ length: 6 }, () => key());
  expect((await ask([...six.slice(0, 5), six[4]!])).afterSale.pictures).toEqual(
    six.slice(0, 5).map((one) => `/media/${one}`),
  );
});

test('requests are for the buyer, the seller and administrators alone', async () => {
  const { ann, order, goods } = await bought();
  const id = await driver.requested(ann, { orderId: order.id, lines: [line(order, 0, 1)] });
  const [stranger, other] = [await shop.buyer(), await shop.goods()];
  for (const viewer of [stranger.viewer, sellerOf(other)]) expect(await driver.find(id, viewer)).toBeNull();
  expect(codes(await driver.approve(id, sellerOf(other)))).toEqual(['NOT_FOUND']);
  expect(codes(await driver.change(`withdrawAfterSale(id: "${id}")`, stranger.viewer))).toEqual(['NOT_FOUND']);
  await expect(driver.change(`withdrawAfterSale(id: "${id}")`, sellerOf(goods[0]!))).rejects.toThrow('FORBIDDEN');
  expect(codes(await driver.change('withdrawAfterSale(id: "x")', ann.viewer))).toEqual(['NOT_FOUND']);
  expect((await driver.find(id, ann.viewer))!.allowedActions).toEqual(['WITHDRAW']);
  expect((await driver.find(id, sellerOf(goods[0]!)))!.allowedActions).toEqual(['APPROVE', 'REJECT']);
  const list = '{ receivedAfterSales(first: 10) { totalCount nodes { id } } }';
  const { receivedAfterSales } = await shop.ask('orders', list, {}, sellerOf(goods[0]!));
  expect(receivedAfterSales).toEqual({ totalCount: 1, nodes: [{ id }] });
});

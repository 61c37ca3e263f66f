import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import { afterEach, expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { expectConsistency } from './checkout-consistency.ts';
import { type CheckoutShop, type Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;

useCheckoutShop((own) => {
  ({ shop, database } = own);
});
afterEach(() => expectConsistency(database));

const admin = () => new SubgraphBuyer(shop, { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS }, '');
const seller = ({ sellerId }: Goods) => new SubgraphBuyer(shop, { userId: randomUUID(), role: 'SELLER', sellerId }, '');

test('sellers find the paid orders with their goods, buyers their own', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const ids: string[] = [];
  for (let count = 0; count < 3; count++) ids.push((await ann.buys(goods.skuId)).id);
  await ann.pay(ids[0]!);
  await ann.reaches(ids[0]!, 'PAID');

  const list = '{ nodes { id } totalCount pageInfo { hasNextPage endCursor } }';
  const { ordersToShip } = await shop.ask('orders', `{ ordersToShip ${list} }`, {}, seller(goods).viewer);
  expect(ordersToShip).toMatchObject({ nodes: [{ id: ids[0] }], totalCount: 1 });

  const page = (after?: string) =>
    shop.ask(
      'orders',
      `query($after: String) { orders(status: PENDING, first: 1, after: $after) ${list} }`,
      { after },
      ann.viewer,
    );
  const { orders: first } = await page();
  expect(first).toMatchObject({ nodes: [{ id: ids[2] }], totalCount: 2, pageInfo: { hasNextPage: true } });
  const { orders: second } = await page(first.pageInfo.endCursor);
  expect(second).toMatchObject({ nodes: [{ id: ids[1] }], pageInfo: { hasNextPage: false } });
  const { orderCounts } = await shop.ask(
    'orders',
    '{ orderCounts { pending paid shipped toReview all } }',
    {},
    ann.viewer,
  );
  expect(orderCounts).toEqual({ pending: 2, paid: 1, shipped: 0, toReview: 0, all: 3 });
});

test('orders are found by number, by what was bought and by when, and only those of one person', async () => {
  const goods = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const [first, second] = [await ann.buys(goods.skuId), await ann.buys(goods.skuId)];
  await bo.buys(goods.skuId);
  await database.sql(
    "update orders.order_line set name_en = '100%_wool scarf', name_zh = '羊毛围巾' where order_id = $1",
    [second.id],
  );
  const find = async (filter: object) => {
    const text = `query($search: String, $from: DateTime, $before: DateTime) {
      orders(search: $search, placedFrom: $from, placedBefore: $before) { totalCount nodes { id } } }`;
    const { orders } = await shop.ask('orders', text, filter, ann.viewer);
    expect(orders.totalCount).toBe(orders.nodes.length);
    return orders.nodes.map(({ id }: Answer) => id);
  };
  expect(await find({ search: ` ${first.orderNo.slice(-6)} ` })).toEqual([first.id]);
  for (const search of ['WOOL', '羊毛', '0%_w', 'ＷＯＯＬ', 'wo\u00adol', '⽺\u200b毛'])
    expect(await find({ search })).toEqual([second.id]);
  for (const search of ['%', '_', '\\', 'nothing', "' or 1=1", '\u200b']) {
    expect(await find({ search })).toEqual(search === '%' || search === '_' ? [second.id] : []);
  }
  expect(await find({ before: '2020-01-01T00:00:00Z' })).toEqual([]);
  expect(await find({ from: '2020-01-01T00:00:00Z', before: '2100-01-01T00:00:00Z' })).toEqual([second.id, first.id]);
});

test('each seller looks through their own part of all orders, administrators through all, nobody else at all', async () => {
  const [one, other] = [await shop.goods({ priceMinor: 10_000 }), await shop.goods({ priceMinor: 5000 })];
  const ann = await shop.buyer();
  const lines = [one!, other!].map(({ skuId }) => ({ skuId, quantity: 2 }));
  const { order: mixed } = await ann.place({ lines });
  await database.sql("update orders.order_line set name_en = 'Secret lamp' where order_id = $1 and seller_id = $2", [
    ...[mixed.id, other!.sellerId],
  ]);
  const second = await ann.paid(one!.skuId);
  const text = `query($page: Int! = 1, $first: Int! = 50, $after: String, $status: OrderStatus, $search: String, $from: LocalDate, $to: LocalDate) {
    managedOrders(page: $page, first: $first, after: $after, status: $status, search: $search, placedFrom: $from, placedTo: $to) {
      totalCount pageInfo { endCursor } nodes { id total { amount } lines { sku { id } } shipments { id } subOrders { seller { id } } } } }`;
  const list = async (viewer: object, variables: object = {}) =>
    (await shop.ask('orders', text, variables, viewer)).managedOrders;
  const ids = async (viewer: object, variables: object = {}) => {
    const { nodes, totalCount } = await list(viewer, variables);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }: Answer) => id);
  };
  const own = seller(one!).viewer;

  expect(await ids(own)).toEqual([second.id, mixed.id]);
  const { nodes } = await list(seller(other!).viewer);
  expect(nodes).toMatchObject([
    { id: mixed.id, total: { amount: '100.00' }, lines: [{ sku: { id: other!.skuId } }], shipments: [] },
  ]);
  expect(nodes[0].subOrders).toEqual([{ seller: { id: other!.sellerId } }]);
  expect((await list(admin().viewer, { search: mixed.orderNo })).nodes).toMatchObject([
    { total: { amount: '300.00' } },
  ]);

  expect(await ids(own, { status: 'PAID' })).toEqual([second.id]);
  expect(await ids(own, { search: mixed.orderNo })).toEqual([mixed.id]);
  expect(await ids(own, { search: second.orderNo.slice(-6) })).toEqual([second.id]);
  expect(await ids(own, { search: 'secret' })).toEqual([]);
  expect(await ids(seller(other!).viewer, { search: 'secret' })).toEqual([mixed.id]);
  const placed = (id: string, at: string) =>
    database.sql('update orders."order" set created_at = $2 where id = $1', [id, at]);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await placed(mixed.id, `${today}T00:00:00+08:00`);
  await placed(second.id, `${today}T23:59:59.999+08:00`);
  expect(await ids(own, { from: today, to: today })).toEqual([second.id, mixed.id]);
  const day = (shift: number) => new Date(Date.parse(today) + shift * 86_400_000).toISOString().slice(0, 10);
  expect(await ids(own, { to: day(-1) })).toEqual([]);
  expect(await ids(own, { from: day(1) })).toEqual([]);

  const pages = await Promise.all([1, 2, 3].map((page) => list(own, { first: 1, page })));
  expect(pages.map((page) => page.nodes.map(({ id }: Answer) => id))).toEqual([[second.id], [mixed.id], []]);
  const after = pages[0].pageInfo.endCursor;
  expect((await list(own, { first: 1, after })).nodes).toMatchObject([{ id: mixed.id }]);
  for (const page of [0, 201]) expect((await shop.try('orders', text, { page }, own)).errors).toHaveLength(1);
  for (const viewer of [{}, ann.viewer, { userId: randomUUID(), role: 'SELLER' as const }]) {
    expect((await shop.try('orders', text, {}, viewer)).errors).toHaveLength(1);
  }
});

test('statistics of a buyer count what was paid, less what went back, of the time asked for', async () => {
  const goods = await shop.goods({ priceMinor: 10_000, stock: 20 });
  const ann = await shop.buyer();
  const statistics = async (viewer = ann.viewer, variables: object = {}): Promise<Answer> => {
    const text = `query($from: DateTime, $before: DateTime) {
      orderStatistics(placedFrom: $from, placedBefore: $before) { orders spent { amount } saved { amount } } }`;
    return (await shop.ask('orders', text, variables, viewer)).orderStatistics;
  };
  expect(await statistics()).toEqual({ orders: 0, spent: { amount: '0.00' }, saved: { amount: '0.00' } });
  const lines = [{ skuId: goods.skuId, quantity: 2 }];
  const { order: paid } = await ann.place({ lines });
  await ann.pay(paid.id);
  const order = await ann.reaches(paid.id, 'PAID');
  await ann.place({ lines });
  const { order: dropped } = await ann.place({ lines });
  await shop.ask(
    'orders',
    `mutation { cancelOrder(input: { orderId: "${dropped.id}" }) { order { id } } }`,
    {},
    ann.viewer,
  );

  const all = { orders: 1, spent: { amount: '200.00' }, saved: { amount: '0.00' } };
  expect(await statistics()).toEqual(all);
  const driver = new AfterSaleDriver(shop);
  const wanted = { orderId: order.id, lines: [{ orderLineId: order.lines[0].id, quantity: 1 }] };
  await driver.approve(await driver.requested(ann, wanted), sellerOf(goods));
  await until(async () => (await statistics()).spent.amount === '100.00');

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  expect(await statistics(ann.viewer, { from: tomorrow })).toMatchObject({ orders: 0 });
  expect(await statistics(ann.viewer, { before: tomorrow })).toMatchObject({ orders: 1 });
  expect(await statistics((await shop.buyer()).viewer)).toMatchObject({ orders: 0 });
  expect((await shop.try('orders', '{ orderStatistics { orders } }')).errors).toHaveLength(1);
});

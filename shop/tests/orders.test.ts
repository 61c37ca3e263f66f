import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@minijd/testkit';
import type { ExecutionResult } from 'graphql';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AfterSaleDesk, sellerOf } from './after-sale-desk.ts';
import { faultsIn } from './checkout-books.ts';
import { Buyer } from './checkout-buyer.ts';
import { type Answer, CheckoutShop, type Goods, until } from './checkout-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;

beforeAll(async () => {
  database = await testDatabase();
  shop = await CheckoutShop.open(database.url);
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});
afterEach(async () => {
  await until(async () => (await faultsIn(database)).length === 0).catch(() => {});
  expect(await faultsIn(database)).toEqual([]);
});

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const types = (order: Answer) => order.events.map((event: Answer) => event.type);
const admin = () => new Buyer(shop, { userId: randomUUID(), role: 'ADMIN' }, '');
const seller = ({ sellerId }: Goods) => new Buyer(shop, { userId: randomUUID(), role: 'SELLER', sellerId }, '');
const shipment = (id: string) => `shipOrder(input: { orderId: "${id}", carrier: "SF Express", trackingNo: "SF123" })`;

test('an order goes its way from payment to receipt', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(goods.skuId, 2);

  const started = await ann.pay(id);
  expect(started).toMatchObject({ payment: { status: 'PENDING' }, userErrors: [] });
  const paid = await ann.reaches(id, 'PAID');
  expect(paid).toMatchObject({ allowedActions: [], payments: [{ status: 'SUCCEEDED', amount: { amount: '258.00' } }] });

  const shipped = await seller(goods).change(shipment(id));
  expect(shipped.order).toMatchObject({
    status: 'SHIPPED',
    shipments: [{ carrier: 'SF Express', trackingNo: 'SF123' }],
  });
  expect((await admin().change(`recordDelivery(orderId: "${id}")`)).order.status).toBe('DELIVERED');
  expect((await ann.order(id))?.allowedActions).toEqual(['CONFIRM_RECEIPT']);

  const { order } = await ann.change(`confirmReceipt(orderId: "${id}")`);
  expect(order.status).toBe('COMPLETED');
  expect(types(order)).toEqual(['PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED']);
});

test('a step taken twice is no error and no second event', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(goods.skuId);
  await ann.pay(id);
  await ann.reaches(id, 'PAID');

  const outcomes = await Promise.all(Array.from({ length: 5 }, () => seller(goods).change(shipment(id))));

  expect(outcomes.flatMap(codes)).toEqual([]);
  expect(types((await ann.order(id))!)).toEqual(['PLACED', 'PAID', 'SHIPPED']);
  expect(codes(await ann.change(`cancelOrder(input: { orderId: "${id}" })`))).toEqual(['INVALID_TRANSITION']);
});

test('ten payments with one key charge once, and a second key waits', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  const wish = { idempotencyKey: randomUUID() };

  const outcomes = await Promise.all(Array.from({ length: 10 }, () => ann.pay(id, wish)));

  expect(new Set(outcomes.map(({ payment }) => payment.id)).size).toBe(1);
  expect(codes(await ann.pay(id, { ...wish, method: 'CARD' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  await ann.reaches(id, 'PAID');
  expect(codes(await ann.pay(id))).toEqual(['INVALID_TRANSITION']);
  const charges = await database.sql<{ count: number }>(
    'select count(*)::int from orders.sandbox_charge c join orders.payment p on p.id = c.payment_id where p.order_id = $1',
    [id],
  );
  expect(charges).toEqual([{ count: 1 }]);
});

test('a declined card leaves the order to be paid another way', async () => {
  const { skuId } = await shop.goods({ priceMinor: 10_013 });
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  await ann.pay(id, { method: 'CARD' });
  const declined = await ann.paymentReaches(id, 'FAILED');
  expect(declined).toMatchObject({
    status: 'PENDING',
    payments: [{ failureReason: 'Not enough funds. Nothing was charged; try another way.' }],
  });
  expect(types(declined)).toEqual(['PLACED', 'PAYMENT_FAILED']);

  await ann.pay(id, { method: 'WECHAT_PAY' });
  expect(types(await ann.reaches(id, 'PAID'))).toEqual(['PLACED', 'PAYMENT_FAILED', 'PAID']);
});

test('a cancelled order gives its goods back', async () => {
  const { skuId } = await shop.goods({ stock: 1 });
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const { id } = await ann.buys(skuId);

  const { order } = await ann.change(`cancelOrder(input: { orderId: "${id}", reason: "Wrong colour" })`);

  expect(order).toMatchObject({ status: 'CANCELLED', cancelReason: 'Wrong colour', allowedActions: [] });
  expect(codes(await ann.pay(id))).toEqual(['INVALID_TRANSITION']);
  await until(async () => (await bo.place({ lines: [{ skuId, quantity: 1 }] })).order);
});

test('an order whose goods are gone when the money comes is cancelled and refunded', async () => {
  const { skuId } = await shop.goods({ stock: 1 });
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  await shop.ask('catalog', `mutation { _releaseReservation(reservationId: "${id}") }`, {}, { service: 'test' });
  await database.sql('update catalog.stock_level set on_hand = 0 where sku_id = $1', [skuId]);
  await ann.pay(id);

  const order = await ann.paymentReaches(id, 'REFUNDED');

  expect(order.status).toBe('CANCELLED');
  expect(types(order)).toEqual(['PLACED', 'UNFULFILLABLE', 'REFUNDED']);
});

test('nobody sees or changes an order of somebody else', async () => {
  const goods = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const { id, lines } = await ann.buys(goods.skuId);
  const stranger = seller(await shop.goods());

  for (const other of [bo, stranger]) {
    expect(await other.order(id)).toBeNull();
    expect(codes(await other.pay(id))).toEqual(['NOT_FOUND']);
    expect(codes(await other.change(`cancelOrder(input: { orderId: "${id}" })`))).toEqual(['NOT_FOUND']);
    expect(codes(await other.change(`confirmReceipt(orderId: "${id}")`))).toEqual(['NOT_FOUND']);
    const references = [
      { __typename: 'Order', id },
      { __typename: 'OrderLine', id: lines[0].id },
    ];
    const found = await shop.ask(
      'orders',
      'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: references },
      other.viewer,
    );
    expect(found._entities).toEqual([null, null]);
    const stream = await shop.subscribe(
      'subscription($id: ID!) { orderStatusChanged(orderId: $id) { status } }',
      { id },
      other.viewer,
    );
    expect((stream as ExecutionResult).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  }
  expect(codes(await stranger.change(shipment(id)))).toEqual(['NOT_FOUND']);
  expect(
    (await shop.try('orders', `mutation { ${shipment(id)} { order { id } } }`, {}, bo.viewer)).errors?.[0]?.extensions
      ?.code,
  ).toBe('FORBIDDEN');
  for (const insider of [admin(), seller(goods)]) expect((await insider.order(id))?.status).toBe('PENDING');
  expect(await ann.order('not an id')).toBeNull();
});

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

test('whoever watches an order hears each event once, in order and in their language', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(goods.skuId);
  const stream = (await shop.subscribe(
    'subscription($id: ID!) { orderStatusChanged(orderId: $id) { status event { type message } order { id status } } }',
    { id },
    { ...ann.viewer, locale: 'zh-CN' },
  )) as AsyncIterable<ExecutionResult<Answer>>;
  const heard: Answer[] = [];
  const listening = (async () => {
    for await (const { data } of stream) {
      heard.push(data?.orderStatusChanged);
      if (data?.orderStatusChanged.status === 'COMPLETED') return;
    }
  })();

  await ann.pay(id);
  await ann.reaches(id, 'PAID');
  await seller(goods).change(shipment(id));
  await admin().change(`recordDelivery(orderId: "${id}")`);
  await ann.change(`confirmReceipt(orderId: "${id}")`);
  await listening;

  expect(heard.map(({ event }) => event.type)).toEqual(['PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED']);
  expect(heard[0]!.event.message).toBe('付款成功，等待商家发货。');
});

test('a seller hears of their own orders when they are paid, administrators of all, buyers of none', async () => {
  const [goods, others] = [await shop.goods(), await shop.goods()];
  const ann = await shop.buyer();
  const listen = async ({ viewer }: Buyer, count: number) => {
    const text = 'subscription { newOrderToShip { id lines { sku { id } } } }';
    const stream = (await shop.subscribe(text, {}, viewer)) as AsyncIterable<ExecutionResult<Answer>>;
    const heard: Answer[] = [];
    for await (const { data } of stream) if (heard.push(data?.newOrderToShip) === count) break;
    return heard;
  };
  const [own, all] = [listen(seller(goods), 1), listen(admin(), 2)];
  const buys = async (skuIds: string[]) => {
    const { order } = await ann.place({ lines: skuIds.map((skuId) => ({ skuId, quantity: 1 })) });
    await ann.pay(order.id);
    await ann.reaches(order.id, 'PAID');
    return order.id;
  };
  const foreign = await buys([others.skuId]);
  const mixed = await buys([others.skuId, goods.skuId]);

  expect(await own).toEqual([{ id: mixed, lines: [{ sku: { id: goods.skuId } }] }]);
  expect((await all).map(({ id }) => id)).toEqual([foreign, mixed]);
  expect(await shop.subscribe('subscription { newOrderToShip { id } }', {}, ann.viewer)).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
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
  for (const search of ['WOOL', '羊毛', '0%_w']) expect(await find({ search })).toEqual([second.id]);
  for (const search of ['%', '_', '\\', 'nothing', "' or 1=1"]) {
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
  const second = await ann.buys(one!.skuId);
  await ann.pay(second.id);
  await ann.reaches(second.id, 'PAID');
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
  const desk = new AfterSaleDesk(shop);
  const wanted = { orderId: order.id, lines: [{ orderLineId: order.lines[0].id, quantity: 1 }] };
  await desk.approve(await desk.requested(ann, wanted), sellerOf(goods));
  await until(async () => (await statistics()).spent.amount === '100.00');

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  expect(await statistics(ann.viewer, { from: tomorrow })).toMatchObject({ orders: 0 });
  expect(await statistics(ann.viewer, { before: tomorrow })).toMatchObject({ orders: 1 });
  expect(await statistics((await shop.buyer()).viewer)).toMatchObject({ orders: 0 });
  expect((await shop.try('orders', '{ orderStatistics { orders } }')).errors).toHaveLength(1);
});

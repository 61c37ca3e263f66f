import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import type { ExecutionResult } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { expectConsistency } from './checkout-consistency.ts';
import { type CheckoutShop, type Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

let database: TestDatabase;
let shop: CheckoutShop;

useCheckoutShop((own) => {
  ({ shop, database } = own);
});
afterEach(() => expectConsistency(database));

const codes = ({ userErrors }: Answer) => userErrors.map((error: Answer) => error.code);
const types = (order: Answer) => order.events.map((event: Answer) => event.type);
const admin = () => new SubgraphBuyer(shop, { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS }, '');
const seller = ({ sellerId }: Goods) => new SubgraphBuyer(shop, { userId: randomUUID(), role: 'SELLER', sellerId }, '');
const shipment = (id: string) => `shipOrder(input: { orderId: "${id}", carrier: "SF Express", trackingNo: "SF123" })`;

test('an order goes from payment to receipt', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(goods.skuId, 2);

  const started = await ann.pay(id);
  expect(started).toMatchObject({ payment: { status: 'PENDING' }, userErrors: [] });
  const paid = await ann.reaches(id, 'PAID');
  expect(paid).toMatchObject({
    allowedActions: ['CANCEL_PAID', 'CHANGE_ADDRESS'],
    payments: [{ status: 'SUCCEEDED', amount: { amount: '258.00' } }],
  });

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

test('a repeated step is no error and no second event', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.paid(goods.skuId);

  const outcomes = await Promise.all(Array.from({ length: 5 }, () => seller(goods).change(shipment(id))));

  expect(outcomes.flatMap(codes)).toEqual([]);
  expect(types((await ann.order(id))!)).toEqual(['PLACED', 'PAID', 'SHIPPED']);
  expect(codes(await ann.change(`cancelOrder(input: { orderId: "${id}" })`))).toEqual(['INVALID_TRANSITION']);
});

test('ten payments with one key charge once, and a second key waits', async () => {
  const { skuId } = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(skuId);
  const request = { idempotencyKey: randomUUID() };

  const outcomes = await Promise.all(Array.from({ length: 10 }, () => ann.pay(id, request)));

  expect(new Set(outcomes.map(({ payment }) => payment.id)).size).toBe(1);
  expect(codes(await ann.pay(id, { ...request, method: 'CARD' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
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

test('whoever watches an order receives each event once, in order and in their language', async () => {
  const goods = await shop.goods();
  const ann = await shop.buyer();
  const { id } = await ann.buys(goods.skuId);
  const stream = (await shop.subscribe(
    'subscription($id: ID!) { orderStatusChanged(orderId: $id) { status event { type message } order { id status } } }',
    { id },
    { ...ann.viewer, locale: 'zh-CN' },
  )) as AsyncIterable<ExecutionResult<Answer>>;
  const received: Answer[] = [];
  const listening = (async () => {
    for await (const { data } of stream) {
      received.push(data?.orderStatusChanged);
      if (data?.orderStatusChanged.status === 'COMPLETED') return;
    }
  })();

  await ann.pay(id);
  await ann.reaches(id, 'PAID');
  await seller(goods).change(shipment(id));
  await admin().change(`recordDelivery(orderId: "${id}")`);
  await ann.change(`confirmReceipt(orderId: "${id}")`);
  await listening;

  expect(received.map(({ event }) => event.type)).toEqual(['PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED']);
  expect(received[0]!.event.message).toBe('付款成功，等待商家发货。');
});

test('a seller is notified of their own orders when they are paid, administrators of all, buyers of none', async () => {
  const [goods, others] = [await shop.goods(), await shop.goods()];
  const ann = await shop.buyer();
  const listen = async ({ viewer }: SubgraphBuyer, count: number) => {
    const text = 'subscription { newOrderToShip { id lines { sku { id } } } }';
    const stream = (await shop.subscribe(text, {}, viewer)) as AsyncIterable<ExecutionResult<Answer>>;
    const received: Answer[] = [];
    for await (const { data } of stream) if (received.push(data?.newOrderToShip) === count) break;
    return received;
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

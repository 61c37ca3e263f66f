import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import type { Answer, TestDatabase } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';
import { expect, test } from 'vitest';
import { AfterSaleDesk, sellerOf } from './after-sale-desk.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

const LIVE_WITHIN_MS = 500;

let database: TestDatabase;
let shop: CheckoutShop;
const statements: string[] = [];
useCheckoutShop(
  (own) => {
    ({ shop, database } = own);
  },
  {
    onStatement: (statement) => {
      if (statement.includes('"message"')) statements.push(statement);
    },
  },
);

type Who = { viewer: Partial<Viewer> };
const MESSAGE = 'id kind category title text path createdAt readAt product { id }';

const ask = (text: string, variables: object, { viewer }: Who) => shop.ask('users', text, variables, viewer);

const page = async (who: Who, args = '') =>
  (
    await ask(
      `{ me { messages(first: 50 ${args}) { totalCount nodes { ${MESSAGE} } pageInfo { endCursor hasNextPage } } } }`,
      {},
      who,
    )
  ).me.messages;
const messages = async (who: Who, args = ''): Promise<Answer[]> => (await page(who, args)).nodes;
const kinds = async (who: Who) => (await messages(who)).map(({ kind }) => kind).reverse();
const unread = async (who: Who) =>
  (await ask('{ me { unreadMessages { total categories { category count } } } }', {}, who)).me.unreadMessages;
const change = async (mutation: string, who: Who) =>
  (
    await ask(
      `mutation { change: ${mutation} { messages { id readAt } unreadMessages { total } userErrors { code } } }`,
      {},
      who,
    )
  ).change;
const alert = async (mutation: string, who: Who) =>
  (
    await ask(
      `mutation { change: ${mutation} { alerts { id kind sku { id } product { id } targetPrice { amount } } userErrors { code field } } }`,
      {},
      who,
    )
  ).change;

/** Waits for a message of a kind. */
const told = (who: Who, kind: string): Promise<Answer> =>
  until(async () => (await messages(who)).find((message) => message.kind === kind), {
    missing: () => `nobody was told of ${kind}`,
  });

/** The person who acts for the seller of some goods. */
async function ownerOf({ sellerId }: Goods): Promise<SubgraphBuyer> {
  const owner = await shop.buyer();
  await database.sql(
    `insert into users.seller (id, slug, name_en, rating, owner_id) values ($1, $2, 'Seller', 5, $3)`,
    [sellerId, `seller-${sellerId}`, owner.viewer.userId],
  );
  return owner;
}

async function paidOrder(buyer: SubgraphBuyer, goods: Goods): Promise<Answer> {
  const order = await buyer.buys(goods.skuId);
  await buyer.pay(order.id);
  return buyer.reaches(order.id, 'PAID');
}

const adjust = ({ skuId }: Goods, delta: number) =>
  shop.ask(
    'catalog',
    `mutation($input: AdjustStockInput!) { adjustStock(input: $input) { userErrors { message } } }`,
    { input: { skuId, warehouseId, delta, reason: 'counted', idempotencyKey: randomUUID() } },
    { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS },
  );
let warehouseId: string;
const findWarehouse = async () => {
  [{ id: warehouseId }] = (await database.sql<{ id: string }>('select id from catalog.warehouse')) as [{ id: string }];
};

/** As an import of a catalogue would. */
async function costs({ productId }: Goods, priceMinor: number): Promise<void> {
  await database.sql('update catalog.sku set price_minor = $2 where product_id = $1', [productId, priceMinor]);
  await database.sql('update catalog.product set price_minor = $2, highest_price_minor = $2 where id = $1', [
    productId,
    priceMinor,
  ]);
  await deliver('catalog.products.changed', { productIds: [productId] });
}

/** Delivers an event to users; with a known id it is a repeated delivery. */
async function deliver(name: string, data: object, id = randomUUID()): Promise<void> {
  const event = JSON.stringify({ id, name, at: new Date().toISOString(), data });
  await database.sql(
    `insert into events.job (name, data, policy, retry_limit, keep_until, deletion_seconds, expire_seconds)
     select name, $2::jsonb, policy, 0, now() + interval '1 hour', 3600, 60 from events.queue where name = $1`,
    [`${name}.users`, event],
  );
  await database.sql("select pg_notify('pgboss_' || left(encode(sha224('events'::bytea), 'hex'), 24), $1)", [
    `${name}.users`,
  ]);
  const waiting = `select 1 from events.job where name = $1 and data ->> 'id' = $2 and state in ('created', 'retry', 'active')`;
  await until(async () => (await database.sql(waiting, [`${name}.users`, id])).length === 0);
}

test('a buyer hears of every step of an order, its seller of the work, each in their language', async () => {
  const goods = await shop.goods();
  const [ann, bo, seller] = [await shop.buyer(), await shop.buyer(), await ownerOf(goods)];
  const order = await paidOrder(ann, goods);
  const toShip = await told(seller, 'ORDER_TO_SHIP');
  expect(toShip).toMatchObject({ category: 'SALES', path: '/seller', product: { id: goods.productId } });
  const desk = new AfterSaleDesk(shop);
  await desk.ship(order.id, goods);
  await desk.deliver(order.id);
  const delivered = await told(ann, 'PARCEL_DELIVERED');
  expect(delivered).toMatchObject({ path: `/orders/${order.id}`, product: { id: goods.productId }, readAt: null });
  expect(delivered.text).toContain(order.orderNo);
  expect(await kinds(ann)).toEqual(['ORDER_PLACED', 'ORDER_PAID', 'PARCEL_SHIPPED', 'PARCEL_DELIVERED']);

  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const id = await desk.requested(ann, { orderId: order.id, lines, kind: 'RETURN' });
  expect(await told(seller, 'AFTER_SALE_REQUESTED')).toMatchObject({ path: `/after-sales/${id}` });
  await desk.change(`rejectAfterSale(input: { id: "${id}", reason: "Worn." })`, sellerOf(goods));
  await told(ann, 'AFTER_SALE_REJECTED');

  const inChinese = { viewer: { ...ann.viewer, locale: 'zh-CN' as const } };
  expect((await messages(inChinese)).map(({ title }) => title)).toContain('包裹已送达');
  expect(await kinds(bo)).toEqual([]);
});

test('what arrives is heard live by the person alone, wherever they are signed in', async () => {
  const goods = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const text = 'subscription { messageReceived { kind title } }';
  const listen = async (who: Who) => {
    const stream = await shop.subscribe(text, {}, who.viewer, 'users');
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    return stream[Symbol.asyncIterator]();
  };
  const [here, there, stranger] = [await listen(ann), await listen(ann), await listen(bo)];
  const heard = Promise.all([here.next(), there.next()]);
  const nothing = stranger.next();
  await ann.buys(goods.skuId);
  const row = await until(async () => {
    const found = 'select created_at from users.message where user_id = $1';
    return (await database.sql<{ created_at: Date }>(found, [ann.viewer.userId]))[0];
  });
  const results = await heard;
  expect(Date.now() - row.created_at.getTime()).toBeLessThan(LIVE_WITHIN_MS);
  for (const { value } of results) expect(value.data.messageReceived.kind).toBe('ORDER_PLACED');
  await stranger.return?.();
  expect(await nothing).toMatchObject({ done: true });
  await Promise.all([here.return?.(), there.return?.()]);

  const guest = await shop.subscribe(text, {}, { guestId: randomUUID() }, 'users');
  expect(guest).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a repeated event makes one message, also when it was deleted', async () => {
  const ann = await shop.buyer();
  const order = { orderId: randomUUID(), orderNo: '1', buyerId: ann.viewer.userId, lines: [] };
  const id = randomUUID();
  for (let time = 0; time < 3; time++) await deliver('orders.order.cancelled', order, id);
  const all = await messages(ann);
  expect(all).toHaveLength(1);
  await change(`deleteMessages(ids: ["${all[0]!.id}"])`, ann);
  await deliver('orders.order.cancelled', order, id);
  expect(await messages(ann)).toEqual([]);
});

const cancellations = async (who: Who, count: number) => {
  const order = () => ({ orderId: randomUUID(), orderNo: '1', buyerId: who.viewer.userId, lines: [] });
  for (let one = 0; one < count; one++) await deliver('orders.order.cancelled', order());
};

test('messages are read, all read, deleted and restored, and paged', async () => {
  const ann = await shop.buyer();
  await cancellations(ann, 3);
  const [newest, , oldest] = await messages(ann);
  expect(await unread(ann)).toEqual({ total: 3, categories: [{ category: 'ORDER', count: 3 }] });

  const read = await change(`markMessagesRead(ids: ["${newest!.id}"])`, ann);
  expect(read).toMatchObject({ messages: [{ id: newest!.id }], unreadMessages: { total: 2 } });
  const { readAt } = read.messages[0];
  expect((await change(`markMessagesRead(ids: ["${newest!.id}"])`, ann)).messages[0].readAt).toBe(readAt);
  expect(await messages(ann, 'unread: true')).toHaveLength(2);
  expect(await messages(ann, 'unread: false')).toHaveLength(1);
  expect(await messages(ann, 'category: NEWS')).toEqual([]);

  expect((await change(`deleteMessages(ids: ["${oldest!.id}"])`, ann)).unreadMessages.total).toBe(1);
  expect(await messages(ann)).toHaveLength(2);
  expect((await change(`restoreMessages(ids: ["${oldest!.id}"])`, ann)).messages[0].id).toBe(oldest!.id);
  expect((await change('markAllMessagesRead(category: NEWS)', ann)).unreadMessages.total).toBe(2);
  expect((await change('markAllMessagesRead', ann)).unreadMessages.total).toBe(0);

  const query = (after?: string) =>
    ask(
      'query($after: String) { me { messages(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }',
      { after },
      ann,
    ).then(({ me }) => me.messages);
  const first = await query();
  const second = await query(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes]).toHaveLength(3);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test("other people's messages are neither seen nor changed", async () => {
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  await cancellations(ann, 1);
  const [{ id }] = (await messages(ann)) as [Answer];
  for (const mutation of ['markMessagesRead', 'deleteMessages', 'restoreMessages']) {
    expect((await change(`${mutation}(ids: ["${id}", "nonsense"])`, bo)).messages).toEqual([]);
  }
  expect(await messages(ann, 'unread: true')).toHaveLength(1);
  const reference = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Message { text } } }';
  const { data } = await shop.try('users', reference, { r: [{ __typename: 'Message', id }] }, bo.viewer);
  expect(data?._entities).toEqual([null]);
});

test('what somebody does not want to hear is not sent; what concerns purchases cannot be switched off in letters', async () => {
  const ann = await shop.buyer();
  const set = async (category: string, channel: string, enabled: boolean) =>
    (
      await ask(
        `mutation { setNotification(input: { category: ${category}, channel: ${channel}, enabled: ${enabled} }) {
          settings { category channel enabled changeable } userErrors { code field } } }`,
        {},
        ann,
      )
    ).setNotification;
  await set('ORDER', 'SHOP', false);
  await cancellations(ann, 1);
  expect(await messages(ann)).toEqual([]);
  await set('ORDER', 'SHOP', true);
  await cancellations(ann, 1);
  expect(await messages(ann)).toHaveLength(1);
  const { userErrors } = await set('ORDER', 'LETTER', false);
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', 'enabled'] }]);
  expect((await set('SALES', 'LETTER', true)).userErrors[0].code).toBe('INVALID_INPUT');
  const { settings } = await set('ALERT', 'SHOP', false);
  expect(settings).toContainEqual({ category: 'ALERT', channel: 'SHOP', enabled: false, changeable: true });
  expect(settings).toContainEqual({ category: 'ORDER', channel: 'LETTER', enabled: true, changeable: false });
});

test('who waits for a SKU hears of it once, when it can be bought again', async () => {
  const goods = await shop.goods({ stock: 0 });
  await findWarehouse();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const wait = (who: Who) => alert(`alertWhenInStock(skuId: "${goods.skuId}")`, who);
  expect((await wait(ann)).alerts).toMatchObject([{ kind: 'BACK_IN_STOCK', sku: { id: goods.skuId } }]);
  expect((await wait(ann)).alerts).toHaveLength(1);
  const { alerts } = await wait(bo);
  expect((await alert(`removeProductAlerts(ids: ["${alerts[0].id}"])`, ann)).alerts).toHaveLength(1);
  expect((await alert(`removeProductAlerts(ids: ["${alerts[0].id}"])`, bo)).alerts).toEqual([]);

  await adjust(goods, 3);
  const back = await told(ann, 'BACK_IN_STOCK');
  expect(back).toMatchObject({ category: 'ALERT', product: { id: goods.productId } });
  expect(back.path).toMatch(/^\/p\/.+\?sku=/);
  expect((await ask('{ me { productAlerts { id } } }', {}, ann)).me.productAlerts).toEqual([]);
  await adjust(goods, -3);
  await adjust(goods, 3);
  await deliver('catalog.stock.changed', { productIds: [goods.productId] });
  expect(await kinds(ann)).toEqual(['BACK_IN_STOCK']);
  expect(await kinds(bo)).toEqual([]);
  expect((await wait(bo)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await alert(`alertWhenInStock(skuId: "${randomUUID()}")`, bo)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});

test('who waits for a price hears of it once, at the price they named', async () => {
  const goods = await shop.goods({ priceMinor: 10_000 });
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const wait = (who: Who, target?: string) =>
    alert(
      `alertOnPriceDrop(input: { productId: "${goods.productId}"${target ? `, targetPrice: "${target}"` : ''} })`,
      who,
    );
  for (const wrong of ['100.00', '0', '-1']) {
    expect((await wait(ann, wrong)).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['input', 'targetPrice'] },
    ]);
  }
  await wait(ann);
  await wait(bo, '80.00');
  await costs(goods, 9_000);
  const dropped = await told(ann, 'PRICE_DROP');
  expect(dropped.text).toContain('¥90.00');
  expect(dropped.text).toContain('¥10.00');
  expect(await kinds(bo)).toEqual([]);
  await costs(goods, 8_000);
  await told(bo, 'PRICE_DROP');
  await costs(goods, 7_000);
  expect(await kinds(ann)).toEqual(['PRICE_DROP']);
});

test('a hundred alerts are the most', async () => {
  const ann = await shop.buyer();
  await database.sql(
    `insert into users.product_alert (id, user_id, product_id, kind, subject_id, price_minor, created_at)
     select gen_random_uuid(), $1, gen_random_uuid(), 'BACK_IN_STOCK', gen_random_uuid(), 1, now() from generate_series(1, 99)`,
    [ann.viewer.userId],
  );
  const goods = await shop.manyGoods([{ stock: 0 }, { stock: 0 }, { stock: 0 }]);
  const all = await Promise.all(goods.map(({ skuId }) => alert(`alertWhenInStock(skuId: "${skuId}")`, ann)));
  expect(all.flatMap(({ userErrors }) => userErrors.map(({ code }: Answer) => code))).toEqual([
    'LIMIT_REACHED',
    'LIMIT_REACHED',
  ]);
});

test('a seller hears once a day that a SKU runs low', async () => {
  const goods = await shop.goods({ stock: 7 });
  await findWarehouse();
  const seller = await ownerOf(goods);
  await adjust(goods, -3);
  expect((await told(seller, 'LOW_STOCK')).text).toContain('4 left');
  await adjust(goods, 5);
  await adjust(goods, -5);
  await deliver('catalog.stock.low', { skuId: goods.skuId, available: 4 });
  expect(await kinds(seller)).toEqual(['LOW_STOCK']);
});

test('news reach everybody who wants them, and only administrators publish them', async () => {
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  await ask(
    'mutation { setNotification(input: { category: NEWS, channel: SHOP, enabled: false }) { userErrors { code } } }',
    {},
    bo,
  );
  const publish = (who: Who, path: string) =>
    shop.try(
      'users',
      'mutation($input: NewsInput!) { publishShopNews(input: $input) { newsId userErrors { field } } }',
      { input: { titleZh: '上新', titleEn: 'New', textZh: '新品上架。', textEn: 'Look what is new.', path } },
      who.viewer,
    );
  expect((await publish(ann, '/')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const admin: Who = { viewer: { userId: randomUUID(), role: 'ADMIN', permissions: PERMISSIONS } };
  for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:x']) {
    const { data } = await publish(admin, elsewhere);
    expect(data?.publishShopNews.userErrors).toEqual([{ field: ['input', 'path'] }]);
  }
  await publish(admin, '/coupons');
  expect(await told(ann, 'SHOP_NEWS')).toMatchObject({ title: 'New', path: '/coupons', category: 'NEWS' });
  expect(await messages(bo)).toEqual([]);
});

test('a page of messages is one statement, and a count another', async () => {
  const ann = await shop.buyer();
  await cancellations(ann, 3);
  statements.length = 0;
  await messages(ann);
  expect(statements).toHaveLength(2);
  statements.length = 0;
  await unread(ann);
  expect(statements).toHaveLength(1);
});

import { randomUUID } from 'node:crypto';
import { PERMISSIONS, type Viewer } from '@minijd/subgraph';
import { type Answer, deliverEvent, type TestDatabase, until } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import type { CheckoutShop, Goods, SubgraphBuyer } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';

const LIVE_WITHIN_MS = 500;

let database: TestDatabase;
let shop: CheckoutShop;
useCheckoutShop((own) => {
  ({ shop, database } = own);
});

const TO_PEOPLE = { subscriber: 'users' };
type Who = { viewer: Partial<Viewer> };
const MESSAGE = 'id kind category title text path createdAt readAt product { id }';

const ask = (text: string, variables: object, { viewer }: Who) => shop.ask('users', text, variables, viewer);

const messages = async (who: Who): Promise<Answer[]> =>
  (await ask(`{ me { messages(first: 50) { nodes { ${MESSAGE} } } } }`, {}, who)).me.messages.nodes;
const kinds = async (who: Who) => (await messages(who)).map(({ kind }) => kind).reverse();
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
  await deliverEvent(database, { ...TO_PEOPLE, name: 'catalog.products.changed', data: { productIds: [productId] } });
}

test('a buyer is told of every step of an order, its seller of the work, each in their language', async () => {
  const goods = await shop.goods();
  const [ann, bo, seller] = [await shop.buyer(), await shop.buyer(), await ownerOf(goods)];
  const order = await paidOrder(ann, goods);
  const toShip = await told(seller, 'ORDER_TO_SHIP');
  expect(toShip).toMatchObject({ category: 'SALES', path: '/seller/to-ship', product: { id: goods.productId } });
  const driver = new AfterSaleDriver(shop);
  await driver.ship(order.id, goods);
  await driver.deliver(order.id);
  const delivered = await told(ann, 'PARCEL_DELIVERED');
  expect(delivered).toMatchObject({ path: `/orders/${order.id}`, product: { id: goods.productId }, readAt: null });
  expect(delivered.text).toContain(order.orderNo);
  expect(await kinds(ann)).toEqual(['ORDER_PLACED', 'ORDER_PAID', 'PARCEL_SHIPPED', 'PARCEL_DELIVERED']);

  const lines = [{ orderLineId: order.lines[0].id, quantity: 1 }];
  const id = await driver.requested(ann, { orderId: order.id, lines, kind: 'RETURN' });
  expect(await told(seller, 'AFTER_SALE_REQUESTED')).toMatchObject({ path: `/after-sales/${id}` });
  await driver.change(`rejectAfterSale(input: { id: "${id}", reason: "Worn." })`, sellerOf(goods));
  await told(ann, 'AFTER_SALE_REJECTED');

  const inChinese = { viewer: { ...ann.viewer, locale: 'zh-CN' as const } };
  expect((await messages(inChinese)).map(({ title }) => title)).toContain('包裹已送达');
  expect(await kinds(bo)).toEqual([]);
});

test('what arrives is delivered live to the person alone, wherever they are signed in', async () => {
  const goods = await shop.goods();
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  const text = 'subscription { messageReceived { kind title } }';
  const listen = async (who: Who) => {
    const stream = await shop.subscribe(text, {}, who.viewer, 'users');
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    return stream[Symbol.asyncIterator]();
  };
  const [here, there, stranger] = [await listen(ann), await listen(ann), await listen(bo)];
  const received = Promise.all([here.next(), there.next()]);
  const nothing = stranger.next();
  await ann.buys(goods.skuId);
  const row = await until(async () => {
    const found = 'select created_at from users.message where user_id = $1';
    return (await database.sql<{ created_at: Date }>(found, [ann.viewer.userId]))[0];
  });
  const results = await received;
  expect(Date.now() - row.created_at.getTime()).toBeLessThan(LIVE_WITHIN_MS);
  for (const { value } of results) expect(value.data.messageReceived.kind).toBe('ORDER_PLACED');
  await stranger.return?.();
  expect(await nothing).toMatchObject({ done: true });
  await Promise.all([here.return?.(), there.return?.()]);

  const guest = await shop.subscribe(text, {}, { guestId: randomUUID() }, 'users');
  expect(guest).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('who waits for a SKU is told once, when it can be bought again', async () => {
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
  await deliverEvent(database, {
    ...TO_PEOPLE,
    name: 'catalog.stock.changed',
    data: { productIds: [goods.productId] },
  });
  expect(await kinds(ann)).toEqual(['BACK_IN_STOCK']);
  expect(await kinds(bo)).toEqual([]);
  expect((await wait(bo)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await alert(`alertWhenInStock(skuId: "${randomUUID()}")`, bo)).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});

test('who waits for a price is told once, at the price they named', async () => {
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

test('a seller is told once a day that a SKU runs low', async () => {
  const goods = await shop.goods({ stock: 7 });
  await findWarehouse();
  const seller = await ownerOf(goods);
  await adjust(goods, -3);
  expect((await told(seller, 'LOW_STOCK')).text).toContain('4 left');
  await adjust(goods, 5);
  await adjust(goods, -5);
  await deliverEvent(database, { ...TO_PEOPLE, name: 'catalog.stock.low', data: { skuId: goods.skuId, available: 4 } });
  expect(await kinds(seller)).toEqual(['LOW_STOCK']);
});

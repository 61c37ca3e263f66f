import { randomUUID } from 'node:crypto';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, queuesIdle, type TestDatabase, until } from '@minijd/testkit';
import { ADMIN, AfterSaleDriver, sellerOf } from './after-sale-driver.ts';
import { CheckoutShop, type Goods, type SubgraphBuyer } from './checkout-shop.ts';
import { PromotionDriver } from './promotion-driver.ts';
import { shopDatabase } from './shop-database.ts';

export const GUEST: Partial<Viewer> = { guestId: randomUUID() };
export const PASSWORD = 'a long password of the tests';

/** A shop in which every mutation has something to change. */
export interface Scene {
  database: TestDatabase;
  shop: CheckoutShop;
  ann: SubgraphBuyer;
  bo: SubgraphBuyer;
  goods: Goods;
  soldOut: Goods;
  seller: Partial<Viewer>;
  pending: Answer;
  paid: Answer;
  delivered: Answer;
  travelling: Answer;
  asked: string;
  granted: string;
  returning: string;
  coupon: string;
  expiredCoupon: string;
  ownCoupon: string;
  spendDiscountId: string;
  warehouseId: string;
  /** Goods have no stock there. */
  otherWarehouseId: string;
  /** Of the seller; on their way. */
  transferIds: string[];
  /** In the ledger of the seller. */
  movementId: string;
  categoryId: string;
  brandId: string;
  homeBlockIds: string[];
  searchRuleIds: string[];
  synonymIds: string[];
  scheduledId: string;
  /** Of the seller; it can be published. */
  draftId: string;
  reviewId: string;
  /** Of the seller, on the paid order. */
  noteId: string;
  email: string;
}

export async function setTheScene(): Promise<Scene> {
  const database = await shopDatabase();
  const shop = await CheckoutShop.open(database.url, {
    PARTNER_WEBHOOK_SECRET: 'the webhook secret of the tests, long enough',
  });
  await openSession(database, ADMIN);
  const things = await thingsToChange(shop, database);
  await queuesIdle(database, { soon: 30 });
  return { database, shop, ...things };
}

/** A session that gave the password just now. */
export async function openSession(database: TestDatabase, { userId, sessionId }: Partial<Viewer>): Promise<void> {
  await database.sql(
    `insert into users.session
     (id, user_id, created_at, last_used_at, confirmed_at, refreshed_at, expires_at, refresh_number)
     values ($1, $2, now(), now(), now(), now(), now() + interval '7 days', 1)`,
    [sessionId, userId],
  );
}

export async function leaveTheScene({ shop, database }: Scene): Promise<void> {
  await shop.close();
  await database.drop();
}

async function thingsToChange(shop: CheckoutShop, database: TestDatabase): Promise<Omit<Scene, 'shop' | 'database'>> {
  const [driver, promotions] = [new AfterSaleDriver(shop), new PromotionDriver(shop)];
  const all = (await shop.manyGoods([{ stock: 99 }, { stock: 99 }, { stock: 99 }])) as [Goods, Goods, Goods];
  const [goods] = all;
  const [ann, bo] = [await shop.buyer(), await shop.buyer()];
  await ann.add(goods.skuId);
  const paid = await bought(ann, all);
  const delivered = await bought(ann, all);
  await driver.ship(delivered.id, goods);
  await driver.deliver(delivered.id);
  const travelling = await bought(ann, all);
  await driver.ship(travelling.id, goods);
  const request = (order: Answer, line: number, kind: string) =>
    driver.requested(ann, { orderId: order.id, lines: [{ orderLineId: order.lines[line].id, quantity: 1 }], kind });
  const [granted, returning] = [await request(delivered, 0, 'RETURN'), await request(delivered, 2, 'RETURN')];
  for (const id of [granted, returning]) await driver.approve(id, sellerOf(goods));
  await driver.change(`sendReturn(input: { id: "${returning}", carrier: "SF", trackingNo: "R" })`, ann.viewer);
  const zones = [
    { provinces: [], firstGrams: 1000, firstMinor: 600, stepGrams: 1000, stepMinor: 0, freeFromMinor: 9900 },
  ];
  await promotions.import({
    freightTemplates: [
      { code: 'default', zones },
      { code: 'own', sellerId: goods.sellerId, zones },
    ],
  });
  const coupon = await promotions.couponId();
  const expiring = await promotions.claimed(ann, await promotions.couponId());
  await database.sql(
    `update orders.coupon set ends_at = now() - interval '1 minute', starts_at = now() - interval '1 day'
    where id = (select coupon_id from orders.user_coupon where id = $1)`,
    [expiring],
  );
  const [category] = await database.sql<{ id: string }>('select id from catalog.category limit 1');
  const categoryId = category!.id;
  const warehouses = await database.sql<{ id: string }>(`select id from catalog.warehouse where code = 'BJ'`);
  const otherWarehouseId = randomUUID();
  await database.sql(`insert into catalog.warehouse (id, code, name_en) values ($1, 'SH', 'Shanghai')`, [
    otherWarehouseId,
  ]);
  const way = { fromId: warehouses[0]!.id, toId: otherWarehouseId };
  const transferIds = [await transfer(shop, goods, way), await transfer(shop, goods, way)];
  const [movement] = await database.sql<{ id: string }>(
    `select id from catalog.stock_movement where transfer_id = $1`,
    [transferIds[0]],
  );
  const [brand] = await database.sql<{ id: string }>(
    `insert into catalog.brand (id, slug, name) values ('${randomUUID()}', 'acme', 'Acme') returning id`,
  );
  const blocks = await database.sql<{ id: string }>(
    `insert into catalog.home_block (id, kind, position, title_en, picture, source, product_ids)
    select gen_random_uuid(), 'FLOOR', n, 'Best sellers', '[]', 'BEST_SELLING', '[]' from generate_series(0, 1) n
    returning id`,
  );
  const seller = sellerOf(goods);
  const draftId = await draft(shop, seller, categoryId);
  const [scheduled] = await database.sql<{ id: string }>(
    `insert into catalog.scheduled_change
      (id, product_id, kind, at, prices, status, failure, created_by, created_as, created_at)
    values (gen_random_uuid(), $1, 'WITHDRAW', now() + interval '1 day', '[]', 'WAITING', '[]', $2, 'SELLER', now())
    returning id`,
    [draftId, seller.userId],
  );
  return {
    ...{ ann, bo, goods, soldOut: await shop.goods({ stock: 0 }), seller },
    ...{ pending: await ann.buys(goods.skuId), paid, delivered, travelling },
    ...{ asked: await request(paid, 0, 'REFUND'), granted, returning },
    ...{ coupon, expiredCoupon: expiring, ownCoupon: await promotions.claimed(ann, coupon) },
    spendDiscountId: (await promotions.createSpendDiscount()).spendDiscount.id,
    ...{
      categoryId,
      brandId: brand!.id,
      homeBlockIds: blocks.map(({ id }) => id),
      searchRuleIds: await searchRules(database),
      synonymIds: (await database.sql<{ id: string }>('select id from search.synonym limit 2')).map(({ id }) => id),
      draftId,
      scheduledId: scheduled!.id,
    },
    ...{ warehouseId: warehouses[0]!.id, otherWarehouseId, transferIds, movementId: movement!.id },
    email: await account(shop),
    noteId: await noted(shop, paid.id, sellerOf(goods)),
    reviewId: await reviewed(ann, delivered.lines[0].id),
  };
}

/** Two search rules. */
async function searchRules(database: TestDatabase): Promise<string[]> {
  const rows = await database.sql<{ id: string }>(
    `insert into search.search_rule (id, text, effects, changed_at)
     select gen_random_uuid(), 'rule ' || n, '[]', now() from generate_series(1, 2) n returning id`,
  );
  return rows.map(({ id }) => id);
}

async function noted(shop: CheckoutShop, orderId: string, seller: Partial<Viewer>): Promise<string> {
  const text = `mutation { addOrderNote(input: { orderId: "${orderId}", text: "Fragile" }) { order { notes { id } } } }`;
  return (await shop.ask('orders', text, {}, seller)).addOrderNote.order.notes[0].id;
}

async function transfer(shop: CheckoutShop, goods: Goods, way: { fromId: string; toId: string }): Promise<string> {
  const input = { ...way, lines: [{ skuId: goods.skuId, quantity: 1 }], idempotencyKey: randomUUID() };
  const text = 'mutation ($input: SendStockTransferInput!) { sendStockTransfer(input: $input) { transfer { id } } }';
  return (await shop.ask('catalog', text, { input }, sellerOf(goods))).sendStockTransfer.transfer.id;
}

async function draft(shop: CheckoutShop, seller: Partial<Viewer>, categoryId: string): Promise<string> {
  const media = [{ key: `uploads/${seller.userId}/${randomUUID()}.webp`, width: 600, height: 600 }];
  const input = { categoryId, nameEn: 'Draft', media, skus: [{ price: '10' }] };
  const text =
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { message } } }';
  return (await shop.ask('catalog', text, { input }, seller)).createProduct.product.id;
}

/** A paid order of two units of each. */
async function bought(buyer: SubgraphBuyer, all: readonly Goods[]): Promise<Answer> {
  const { order } = await buyer.place({ lines: all.map(({ skuId }) => ({ skuId, quantity: 2 })) });
  await buyer.pay(order.id);
  return buyer.reaches(order.id, 'PAID');
}

/** The id of a review; eligibility comes with an event. */
function reviewed(buyer: SubgraphBuyer, orderLineId: string): Promise<string> {
  const text = `mutation($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } } }`;
  const input = { orderLineId, rating: 4, content: 'Good, and quick to come.' };
  return until(async () => (await buyer.ask('reviews', text, { input })).submitReview.review?.id as string);
}

async function account(shop: CheckoutShop): Promise<string> {
  const email = 'ann@people.example';
  const text = 'mutation($input: SignUpInput!) { signUp(input: $input) { userErrors { message } } }';
  await shop.ask('users', text, { input: { email, password: PASSWORD } }, GUEST);
  return email;
}

import { type Answer, PAGE, type TestDatabase, until, walkPages } from '@minijd/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AfterSaleDriver } from './after-sale-driver.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDriver } from './payment-driver.ts';
import { day, PromotionDriver } from './promotion-driver.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let driver: PaymentDriver;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  driver = new PaymentDriver(shop);
});

const rows = (query: string, values: unknown[] = []) => database.sql<Answer>(query, values);
const ids = (found: readonly Answer[]) => found.map(({ id }) => id).sort();
const fen = (money: { amount: string }) => Math.round(Number(money.amount) * 100);
const money = (minor: number) => (minor / 100).toFixed(2);

/** Changes of a balance, in sequence; overdrafts are refused. */
const movement = fc.record({
  kind: fc.constantFrom('TOP_UP', 'BUY', 'GOODWILL'),
  fen: fc.integer({ min: 1, max: 9_999 }),
});

test('a balance is what its entries add up to, entry by entry', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(movement, { minLength: 6, maxLength: 9 }), async (movements) => {
      const ann = await shop.buyer();
      const goods = await shop.goods({ priceMinor: 1_234, stock: 50 });
      await driver.topUp(ann, '40.00');
      const paid: string[] = [];
      for (const { kind, fen: minor } of movements) {
        if (kind === 'TOP_UP') await driver.topUp(ann, money(minor));
        if (kind === 'BUY') {
          const { payment } = await ann.pay((await ann.buys(goods.skuId)).id, { method: 'BALANCE' });
          if (payment) paid.push(payment.id);
        }
        if (kind === 'GOODWILL' && paid[0])
          await driver.refund(paid[0], { amount: money(1 + (minor % 300)), destination: 'BALANCE' });
      }
      await until(
        async () => (await rows("select 1 from orders.payment_refund where status = 'REQUESTED'")).length === 0,
      );
      const nodes = 'nodes { amount { amount } balanceAfter { amount } }';
      let balance = 0;
      const entries = await walkPages(async (place) => {
        const { wallet } = await shop.ask(
          'orders',
          `{ wallet { balance { amount } entries(${place}) { ${PAGE} ${nodes} } } }`,
          {},
          ann.viewer,
        );
        balance = fen(wallet.balance);
        return wallet.entries;
      });
      let slow = 0;
      for (const { amount, balanceAfter } of entries.reverse()) {
        slow += fen(amount);
        expect(fen(balanceAfter)).toBe(slow);
      }
      expect(balance).toBe(slow);
      const [row] = await rows(
        'select count(*)::int as count, sum(amount_minor)::int as sum from orders.wallet_entry where user_id = $1',
        [ann.viewer.userId],
      );
      expect(row).toEqual({ count: entries.length, sum: slow });
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 60_000);

test('as many favourites are counted as are kept, each once', async () => {
  const { viewer } = await shop.buyer();
  const goods = await shop.manyGoods(Array.from({ length: 8 }, () => ({})));
  const change = (verb: string, id: string) =>
    shop.ask('users', `mutation { ${verb}(productId: "${id}") { userErrors { code } } }`, {}, viewer);
  for (const { productId } of [...goods, goods[0]!]) await change('addFavorite', productId);
  await change('removeFavorite', goods[3]!.productId);
  const listed = await walkPages(async (place) => {
    const text = `{ me { favorites(${place}) { ${PAGE} nodes { product { id } } } } }`;
    return (await shop.ask('users', text, {}, viewer)).me.favorites;
  });
  const kept = await rows('select product_id as id from users.favorite where removed_at is null and user_id = $1', [
    viewer.userId,
  ]);
  expect(kept).toHaveLength(7);
  expect(ids(listed.map(({ product }) => product))).toEqual(ids(kept));
});

test('every number of an account is that of the rows it leads to', async () => {
  const ann = await shop.buyer();
  const goods = await shop.manyGoods(Array.from({ length: 5 }, () => ({ priceMinor: 2_000, stock: 9 })));
  const asked = (subgraph: string, text: string, variables = {}) => shop.ask(subgraph, text, variables, ann.viewer);
  for (const { productId } of goods)
    await asked('users', `mutation { addFavorite(productId: "${productId}") { userErrors { code } } }`);
  await asked('users', 'mutation($ids: [ID!]!) { recordViews(productIds: $ids) { recorded } }', {
    ids: goods.slice(1).map(({ productId }) => productId),
  });
  await rows('update catalog.product set price_minor = 1500 where id = any($1)', [
    goods.slice(0, 2).map(({ productId }) => productId),
  ]);
  const promotions = new PromotionDriver(shop);
  const ends = [day(2), day(2), day(30)];
  for (const endsAt of ends) await promotions.claimed(ann, await promotions.couponId({ endsAt }));
  const paid = await ann.paid(goods[0]!.skuId);
  await ann.buys(goods[1]!.skuId);
  const [first] = paid.lines;
  await new AfterSaleDriver(shop).requested(ann, {
    ...{ orderId: paid.id, kind: 'REFUND' },
    lines: [{ orderLineId: first.id, quantity: 1 }],
  });

  const users = await asked(
    'users',
    `{ me { favorites { totalCount nodes { id } } dropped: favorites(only: PRICE_DROPPED) { totalCount nodes { product { id } } } }
      browsingHistory { products { totalCount nodes { id } } } }`,
  );
  const orders = await asked(
    'orders',
    `query($soon: DateTime!) {
      orderCounts { all pending paid } all: orders { nodes { id } } pending: orders(status: PENDING) { nodes { id } }
      paid: orders(status: PAID) { nodes { id } } afterSales(open: true) { totalCount nodes { id } }
      done: afterSales(open: false) { totalCount nodes { id } }
      myCoupons(status: AVAILABLE) { totalCount nodes { id } }
      ending: myCoupons(status: AVAILABLE, endsBefore: $soon) { totalCount nodes { id } } }`,
    { soon: day(7) },
  );
  const { me, browsingHistory } = users;
  const lists = [me.favorites, me.dropped, browsingHistory.products, orders.afterSales, orders.done];
  const counted = [...lists, orders.myCoupons, orders.ending].map(({ totalCount }) => totalCount);
  const listed = [...lists, orders.myCoupons, orders.ending].map(({ nodes }) => nodes.length);
  expect(counted).toEqual(listed);
  expect(counted).toEqual([5, 2, 4, 1, 0, 3, 2]);
  const { all, pending, paid: toShip } = orders.orderCounts;
  expect([all, pending, toShip]).toEqual([orders.all, orders.pending, orders.paid].map(({ nodes }) => nodes.length));
});

import { type Answer, PAGE, type TestDatabase, until, walkPages } from '@minijd/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDesk } from './payment-desk.ts';

let database: TestDatabase;
let shop: CheckoutShop;
let desk: PaymentDesk;
useCheckoutShop((own) => {
  ({ shop, database } = own);
  desk = new PaymentDesk(shop);
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
      await desk.topUp(ann, '40.00');
      const paid: string[] = [];
      for (const { kind, fen: minor } of movements) {
        if (kind === 'TOP_UP') await desk.topUp(ann, money(minor));
        if (kind === 'BUY') {
          const { payment } = await ann.pay((await ann.buys(goods.skuId)).id, { method: 'BALANCE' });
          if (payment) paid.push(payment.id);
        }
        if (kind === 'GOODWILL' && paid[0])
          await desk.refund(paid[0], { amount: money(1 + (minor % 300)), destination: 'BALANCE' });
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
  const kept = await rows('select product_id as id from users.favorite where user_id = $1', [viewer.userId]);
  expect(kept).toHaveLength(7);
  expect(ids(listed.map(({ product }) => product))).toEqual(ids(kept));
});

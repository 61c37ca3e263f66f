import { randomUUID } from 'node:crypto';
import { type Answer, type TestDatabase, until } from '@minijd/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADMIN } from './after-sale-desk.ts';
import type { CheckoutShop } from './checkout-shop.ts';
import { useCheckoutShop } from './own-shop.ts';
import { PaymentDesk } from './payment-desk.ts';
import { PAGE, walkPages } from './walk-connection.ts';

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

test('the differences of payments are those of their rows, and what moved through balances is none', async () => {
  const strays = [500, 700, 900].map((minor) => ({ id: randomUUID(), minor }));
  for (const { id, minor } of strays) {
    await rows(
      `insert into orders.sandbox_charge (id, payment_id, method, amount_minor, status, created_at)
       values ($1, $2, 'CARD', $3, 'SUCCEEDED', now())`,
      [id, randomUUID(), minor],
    );
  }
  const found = await desk.reconcile();
  await rows('delete from orders.sandbox_charge where id = $1', [strays[0]!.id]);
  await desk.reconcile();
  await rows('update orders.payment_difference set repaired_at = now() where reference = $1', [strays[0]!.id]);
  const shown = async (open: boolean) => {
    const text = `{ paymentDifferences(open: ${open}) { id reference ours { amount } theirs { amount } } }`;
    return (await shop.ask('orders', text, {}, ADMIN)).paymentDifferences as Answer[];
  };
  const all = await rows('select id, reference, ours_minor, theirs_minor, repaired_at from orders.payment_difference');
  expect(found).toHaveLength(3);
  expect(ids(await shown(false))).toEqual(ids(all));
  expect(ids(await shown(true))).toEqual(ids(all.filter((row) => !row.repaired_at)));
  for (const { id, reference, ours, theirs } of await shown(false)) {
    const row = all.find((one) => one.id === id)!;
    expect([reference, ours && fen(ours), fen(theirs)]).toEqual([
      row.reference,
      row.ours_minor,
      Number(row.theirs_minor),
    ]);
    expect(fen(theirs)).toBe(strays.find((stray) => stray.id === reference)!.minor);
  }
});

test('the deliveries of a webhook are counted by status as they lie in its rows, and no others', async () => {
  const [one, other] = [randomUUID(), randomUUID()];
  for (const id of [one, other]) {
    await rows(
      `insert into orders.webhook (id, owner_id, url, events, selection, locale, active, secret_version, failures, created_at)
       values ($1, $2, 'https://example.com/', '["ORDER_PAID"]', '{ type }', 'en', false, 1, 0, now())`,
      [id, ADMIN.userId],
    );
    for (const status of ['PENDING', 'DELIVERED', 'DEAD', 'DELIVERED', 'DELIVERED', 'DEAD', 'DELIVERED']) {
      await rows(
        `insert into orders.webhook_delivery (id, webhook_id, type, order_id, occurred_at, status, attempts, give_up_at)
         values ($1, $2, 'ORDER_PAID', $3, now(), $4, '[]', now() + interval '1 day')`,
        [randomUUID(), id, randomUUID(), status],
      );
    }
  }
  for (const status of [undefined, 'PENDING', 'DELIVERED', 'DEAD']) {
    const listed = await walkPages(async (place) => {
      const text = `query($id: ID!) { webhook(id: $id) { deliveries(${place} ${status ? `status: ${status}` : ''}) { ${PAGE} nodes { id status } } } }`;
      return (await shop.ask('orders', text, { id: one }, ADMIN)).webhook.deliveries;
    });
    const lying = await rows('select id, status from orders.webhook_delivery where webhook_id = $1', [one]);
    expect(ids(listed)).toEqual(ids(lying.filter((row) => !status || row.status === status)));
  }
});

test('as many dead letters are shown, counted and taken away as there are', { timeout: 60_000 }, async () => {
  for (let count = 0; count < 5; count += 1) {
    await rows(
      `insert into events.job (name, data, retry_limit, dead_letter) values ('orders.restock', $1, 0, 'dead-letters')`,
      [JSON.stringify({ afterSaleId: `no uuid ${count}` })],
    );
  }
  const lying = () => rows(`select id from events.job where name = 'dead-letters' and state = 'created'`);
  await until(async () => (await lying()).length === 5);
  const shown = async () => (await shop.ask('orders', '{ deadLetters { id } }', {}, ADMIN)).deadLetters as Answer[];
  expect(ids(await shown())).toEqual(ids(await lying()));
  const [first, second, third] = ids(await shown());
  const change = async (mutation: string) =>
    (await shop.ask('orders', `mutation { change: ${mutation} { count } }`, {}, ADMIN)).change.count;
  expect(await change(`discardDeadLetters(ids: ["${first}", "${second}"], reason: "made up")`)).toBe(2);
  expect(await change(`replayDeadLetters(ids: ["${third}", "${first}"])`)).toBe(1);
  expect((await lying()).some(({ id }) => id === first || id === second)).toBe(false);
  expect(await lying()).toHaveLength(2);
  expect(ids(await shown())).toEqual(ids(await lying()));
});

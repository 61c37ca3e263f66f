import { randomUUID } from 'node:crypto';
import { type Answer, PAGE, type TestSubgraph, testSubgraph, walkPages } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orders } from '../src/subgraph.ts';
import { ADMIN, asker } from './people.ts';

let shop: TestSubgraph;
let ask: ReturnType<typeof asker>;
beforeAll(async () => {
  shop = await testSubgraph(orders);
  ask = asker(shop);
});
afterAll(() => shop?.stop());

const rows = (query: string, values: unknown[] = []) => shop.database.sql<Answer>(query, values);
const ids = (found: readonly Answer[]) => found.map(({ id }) => id).sort();
const fen = (money: { amount: string }) => Math.round(Number(money.amount) * 100);

/** What the books of the last and next hour leave open. */
async function reconcile(): Promise<Answer[]> {
  const [from, to] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const text =
    'mutation($input: ReconcilePaymentsInput!) { done: reconcilePayments(input: $input) { differences { id } } }';
  return (await ask(text, { input: { from, to } }, ADMIN)).done.differences;
}

test('the differences of payments are those of their rows, and what moved through balances is none', async () => {
  const strays = [500, 700, 900].map((minor) => ({ id: randomUUID(), minor }));
  for (const { id, minor } of strays) {
    await rows(
      `insert into orders.sandbox_charge (id, payment_id, method, amount_minor, status, created_at)
       values ($1, $2, 'CARD', $3, 'SUCCEEDED', now())`,
      [id, randomUUID(), minor],
    );
  }
  const found = await reconcile();
  await rows('delete from orders.sandbox_charge where id = $1', [strays[0]!.id]);
  await reconcile();
  await rows('update orders.payment_difference set repaired_at = now() where reference = $1', [strays[0]!.id]);
  const shown = async (open: boolean) => {
    const text = `{ paymentDifferences(open: ${open}) { id reference ours { amount } theirs { amount } } }`;
    return (await ask(text, {}, ADMIN)).paymentDifferences as Answer[];
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
      return (await ask(text, { id: one }, ADMIN)).webhook.deliveries;
    });
    const lying = await rows('select id, status from orders.webhook_delivery where webhook_id = $1', [one]);
    expect(ids(listed)).toEqual(ids(lying.filter((row) => !status || row.status === status)));
  }
});

import { randomUUID } from 'node:crypto';
import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, testSubgraph, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orders } from '../src/subgraph.ts';

let running: TestSubgraph;
beforeAll(async () => {
  running = await testSubgraph(orders);
});
afterAll(() => running?.stop());

/** Called for by a service, who has no password to give. */
const ADMIN = { userId: randomUUID(), role: 'ADMIN' as const, permissions: PERMISSIONS, service: 'test' };

/** A job that fails without retries. */
async function deadLetter(afterSaleId: string): Promise<Answer> {
  await running.database.sql(
    `insert into events.job (name, data, retry_limit, dead_letter)
     values ('orders.restock', $1, 0, 'dead-letters')`,
    [JSON.stringify({ afterSaleId })],
  );
  return until(async () => (await letters()).find(({ data }) => data.includes(afterSaleId)));
}

async function letters(): Promise<Answer[]> {
  const text = '{ deadLetters { id queue data error retries failedAt } }';
  return (await running.execute(text, {}, ADMIN)).data?.deadLetters;
}

const change = async (mutation: string): Promise<Answer> =>
  (await running.execute(`mutation { change: ${mutation} { count userErrors { code } } }`, {}, ADMIN)).data?.change;

test('a job or event that failed for good is kept with its error, and can be replayed', {
  timeout: 40_000,
}, async () => {
  const dead = await deadLetter('no uuid 1');
  expect(dead).toMatchObject({ queue: 'orders.restock', error: expect.stringContaining('uuid') });
  expect(await change(`replayDeadLetters(ids: ["${dead.id}", "${randomUUID()}", "x"])`)).toEqual({
    count: 1,
    userErrors: [],
  });
  expect(await letters()).toEqual([]);
  const [again] = await running.database.sql<{ data: object }>(
    `select data from events.job where name = 'orders.restock' and data ->> 'afterSaleId' = 'no uuid 1'
     and state in ('created', 'retry', 'active')`,
  );
  expect(again?.data).toEqual({ afterSaleId: 'no uuid 1' });
  expect(await change(`replayDeadLetters(ids: ["${dead.id}"])`)).toEqual({ count: 0, userErrors: [] });
});

test('dead letters are discarded, with a reason, by administrators only', { timeout: 40_000 }, async () => {
  const dead = await deadLetter('no uuid 2');
  expect(await change(`discardDeadLetters(ids: ["${dead.id}"], reason: " ")`)).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT' }],
  });
  const many = JSON.stringify(Array.from({ length: 101 }, () => randomUUID()));
  expect((await change(`replayDeadLetters(ids: ${many})`)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  for (const role of ['USER', 'SELLER'] as const) {
    const { errors } = await running.execute('{ deadLetters { id } }', {}, { userId: randomUUID(), role });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  expect((await letters()).map(({ id }) => id)).toEqual([dead.id]);
  expect(await change(`discardDeadLetters(ids: ["${dead.id}"], reason: "made up")`)).toEqual({
    count: 1,
    userErrors: [],
  });
  expect(await letters()).toEqual([]);
});

test('as many dead letters are shown, counted and taken away as there are', { timeout: 60_000 }, async () => {
  const sql = (text: string) => running.database.sql<Answer>(text);
  for (let count = 0; count < 5; count += 1) {
    await sql(
      `insert into events.job (name, data, retry_limit, dead_letter)
       values ('orders.restock', '{ "afterSaleId": "no uuid ${count}" }', 0, 'dead-letters')`,
    );
  }
  const ids = (found: readonly Answer[]) => found.map(({ id }) => id).sort();
  const lying = async () =>
    ids(await sql(`select id from events.job where name = 'dead-letters' and state = 'created'`));
  await until(async () => (await lying()).length === 5);
  const shown = async () => ids(await letters());
  expect(await shown()).toEqual(await lying());
  const [first, second, third] = await shown();
  expect((await change(`discardDeadLetters(ids: ["${first}", "${second}"], reason: "made up")`)).count).toBe(2);
  expect((await change(`replayDeadLetters(ids: ["${third}", "${first}"])`)).count).toBe(1);
  expect((await lying()).some((id) => id === first || id === second)).toBe(false);
  expect(await lying()).toHaveLength(2);
  expect(await shown()).toEqual(await lying());
});

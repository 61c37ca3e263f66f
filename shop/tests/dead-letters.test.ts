import { randomUUID } from 'node:crypto';
import { type TestDatabase, testDatabase, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, CheckoutShop } from './checkout-shop.ts';

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

const ADMIN = { userId: randomUUID(), role: 'ADMIN' as const };

/** A job that fails at once and is not tried again. */
async function deadLetter(afterSaleId: string): Promise<Answer> {
  await database.sql(
    `insert into events.job (name, data, retry_limit, dead_letter)
     values ('orders.restock', $1, 0, 'dead-letters')`,
    [JSON.stringify({ afterSaleId })],
  );
  return until(async () => (await letters()).find(({ data }) => data.includes(afterSaleId)));
}

async function letters(): Promise<Answer[]> {
  const text = '{ deadLetters { id queue data error retries failedAt } }';
  return (await shop.ask('orders', text, {}, ADMIN)).deadLetters;
}

const change = async (mutation: string, viewer: object = ADMIN): Promise<Answer> =>
  (await shop.ask('orders', `mutation { change: ${mutation} { count userErrors { code } } }`, {}, viewer)).change;

test('what nobody could handle is kept with its reason, and replayed where it failed', {
  timeout: 40_000,
}, async () => {
  const dead = await deadLetter('no uuid 1');
  expect(dead).toMatchObject({ queue: 'orders.restock', error: expect.stringContaining('uuid') });
  expect(await change(`replayDeadLetters(ids: ["${dead.id}", "${randomUUID()}", "x"])`)).toEqual({
    count: 1,
    userErrors: [],
  });
  expect(await letters()).toEqual([]);
  const [again] = await database.sql<{ data: object }>(
    `select data from events.job where name = 'orders.restock' and data ->> 'afterSaleId' = 'no uuid 1'
     and state in ('created', 'retry', 'active')`,
  );
  expect(again?.data).toEqual({ afterSaleId: 'no uuid 1' });
  expect(await change(`replayDeadLetters(ids: ["${dead.id}"])`)).toEqual({ count: 0, userErrors: [] });
});

test('what cannot be handled is discarded, with a reason, by administrators alone', { timeout: 40_000 }, async () => {
  const dead = await deadLetter('no uuid 2');
  expect(await change(`discardDeadLetters(ids: ["${dead.id}"], reason: " ")`)).toMatchObject({
    userErrors: [{ code: 'INVALID_INPUT' }],
  });
  const many = JSON.stringify(Array.from({ length: 101 }, () => randomUUID()));
  expect((await change(`replayDeadLetters(ids: ${many})`)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  for (const role of ['USER', 'SELLER'] as const) {
    const { errors } = await shop.try('orders', '{ deadLetters { id } }', {}, { userId: randomUUID(), role });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  }
  expect((await letters()).map(({ id }) => id)).toEqual([dead.id]);
  expect(await change(`discardDeadLetters(ids: ["${dead.id}"], reason: "made up")`)).toEqual({
    count: 1,
    userErrors: [],
  });
  expect(await letters()).toEqual([]);
});

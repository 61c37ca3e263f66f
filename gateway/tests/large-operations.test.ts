import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HARD, TOO_LARGE } from './shop/large-operations.ts';
import { listen } from './shop/listening.ts';
import { mockedShop } from './shop/mocked-shop.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';

const shop = mockedShop();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await runGateway(shop, 'in process', { persistedOperations: shop.stored });
});
afterAll(() => gateway.stop());

test.each(Object.entries(TOO_LARGE))('%s: refused with a clear error', async (_what, operation) => {
  const { status, body } = await gateway.send(operation);
  expect(body.errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
  expect([400, 413]).toContain(status);
});

const FRAGMENTS = TOO_LARGE['fragments that spread each other']!;
const CODE = 'OPERATION_TOO_LARGE';
test('over every transport', async () => {
  const url = `${gateway.url}/graphql`;
  const preflight = { 'apollo-require-preflight': '1' };
  const got = await fetch(`${url}?query=${encodeURIComponent(FRAGMENTS.query.replace(/\s+/g, ' '))}`, {
    headers: preflight,
  });
  expect([got.status, await got.text()]).toEqual([400, expect.stringContaining(CODE)]);
  for (const accept of ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0']) {
    const { body } = await fetch(url, {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: JSON.stringify(FRAGMENTS),
    }).then(async (response) => ({ body: await response.text() }));
    expect(body).toContain(CODE);
  }
  for (const query of [FRAGMENTS.query, FRAGMENTS.query.replace('{ product', 'subscription { product')]) {
    const heard = listen(gateway.url, query);
    await expect.poll(() => JSON.stringify(heard.results), { timeout: 5000 }).toContain(CODE);
    await heard.leave();
  }
});

test('a hash cannot be registered for what is refused', async () => {
  const sha256Hash = createHash('sha256').update(FRAGMENTS.query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  await gateway.send({ ...FRAGMENTS, extensions });
  expect((await gateway.send({ extensions })).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

/**
 * The longest that /healthz waited until `work` was done: in milliseconds of this thread's own work, which are those of
 * a clock where nothing else runs on the machine.
 */
async function longestPause(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let done = false;
  const watch = async () => {
    while (!done) {
      const start = process.threadCpuUsage();
      await (await fetch(`${gateway.url}/healthz`)).text();
      const { user, system } = process.threadCpuUsage(start);
      longest = Math.max(longest, (user + system) / 1000);
      await delay(5);
    }
  };
  const watching = watch();
  await work;
  done = true;
  await watching;
  return longest;
}

test('operations as large as they may be, and larger ones, hold nobody up for more than 100 ms', async () => {
  const kinds = [...Object.values(HARD), ...Object.values(TOO_LARGE).map((operation) => () => operation)];
  // What comes next is about operations, not about code that runs for the first time.
  for (const kind of kinds) await gateway.send(kind(100));
  const pauses: number[] = [];
  for (const kind of kinds) {
    pauses.push(await longestPause(Promise.all(Array.from({ length: 3 }, (_, index) => gateway.send(kind(index))))));
  }
  expect(Math.max(...pauses), pauses.map(Math.round).join()).toBeLessThan(100);
}, 120_000);

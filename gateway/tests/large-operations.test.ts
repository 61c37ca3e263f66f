import { createHash } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HARD, TOO_LARGE } from './shop/large-operations.ts';
import { listen } from './shop/listening.ts';
import { mockedShop } from './shop/mocked-shop.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

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
    const received = listen(gateway.url, query);
    await expect.poll(() => JSON.stringify(received.results), { timeout: 5000 }).toContain(CODE);
    await received.leave();
  }
});

test('a hash cannot be registered for what is refused', async () => {
  const sha256Hash = createHash('sha256').update(FRAGMENTS.query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  await gateway.send({ ...FRAGMENTS, extensions });
  expect((await gateway.send({ extensions })).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

/**
 * The longest turn of the event loop during `work`, in milliseconds of this thread's CPU time, so that other load on
 * the machine does not count. Garbage of other tests is collected before.
 */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  let longest = 0;
  let done = false;
  const working = work().finally(() => {
    done = true;
  });
  while (!done) {
    const start = process.threadCpuUsage();
    await immediate();
    const { user, system } = process.threadCpuUsage(start);
    longest = Math.max(longest, (user + system) / 1000);
  }
  await working;
  return longest;
}

test('operations as large as they may be, and larger ones, hold nobody up for more than 100 ms', {
  timeout: 120_000,
  retry: 1,
}, async () => {
  const kinds = [...Object.values(HARD), ...Object.values(TOO_LARGE).map((operation) => () => operation)];
  // Warms up the code: the measurement is about operations.
  for (const kind of kinds) await gateway.send(kind(100));
  const pauses: number[] = [];
  for (const kind of kinds) {
    const three = () => Promise.all([0, 1, 2].map((index) => gateway.send(kind(index))));
    pauses.push(await longestPause(three));
  }
  expect(Math.max(...pauses), pauses.map(Math.round).join()).toBeLessThan(100);
});

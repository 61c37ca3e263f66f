import { testRedis } from '@minijd/testkit';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalQuotas } from '../src/quotas/local-quotas.ts';
import { PartnerQuotas } from '../src/quotas/partner-quotas.ts';
import { rateLimitHeaders } from '../src/quotas/quota-headers.ts';
import type { QuotaStore, QuotaWindow } from '../src/quotas/quota-windows.ts';
import { QuotasOfPeople } from '../src/quotas/quotas-of-people.ts';
import { RedisQuotas } from '../src/quotas/redis-quotas.ts';

const log = pino({ level: 'silent' });
const window = (limit: number, amount = 1, windowMs = 60_000): QuotaWindow => ({
  ...{ name: `w${windowMs}`, windowMs, limit, amount },
});
const { url = '', missing } = testRedis();
/** Of this run alone: others use the same Redis. */
const run = crypto.randomUUID();
let keys = 0;
const key = () => `${run}${++keys}`;

let shared: RedisQuotas;
let another: RedisQuotas;
beforeAll(() => {
  shared = new RedisQuotas(url, log, PATIENT);
  another = new RedisQuotas(url, log, PATIENT);
});
afterAll(() => Promise.all([shared.close(), another.close()]));

/** Hundreds at once on a busy machine. */
const PATIENT = { answerMs: 10_000 };

describe.each<[where: string, store: () => QuotaStore]>([
  ['in this process', () => local],
  ...(missing ? [] : [['in Redis', () => shared] as [string, () => QuotaStore]]),
])('%s', (_where, store) => {
  test('exactly as many are let through as the quota has, however many ask at once', async () => {
    const one = key();
    const taken = await Promise.all(Array.from({ length: 400 }, () => store().take(one, [window(100)])));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(100);
    const refused = taken.find(({ allowed }) => !allowed)!;
    expect(refused.windows).toMatchObject([{ remaining: 0 }]);
    expect(refused.retryMs).toBeGreaterThan(55_000);
    expect(refused.retryMs).toBeLessThanOrEqual(61_000);
    expect((await store().take(key(), [window(100)])).allowed).toBe(true);
  });

  test('of several windows all are taken from or none', async () => {
    const one = key();
    const windows = (cost: number) => [window(10), { ...window(100, cost), name: 'cost' }];
    expect(await store().take(one, windows(60))).toMatchObject({ windows: [{ remaining: 9 }, { remaining: 40 }] });
    const refused = await store().take(one, windows(41));
    expect(refused).toMatchObject({ allowed: false, windows: [{ remaining: 9 }, { remaining: 40 }] });
    expect(await store().take(one, windows(40))).toMatchObject({ windows: [{ remaining: 8 }, { remaining: 0 }] });
  });

  test('what is larger than a quota is never let through', async () => {
    expect(await store().take(key(), [window(10, 11)])).toMatchObject({ allowed: false, retryMs: 60_000 });
  });
});

const local = new LocalQuotas();

test('a window slides: what was taken comes back a minute later, bit by bit, and not before', async () => {
  let now = 1_000_000;
  const quotas = new LocalQuotas(() => now);
  const take = (amount: number) => quotas.takeNow('k', [window(100, amount)]);
  expect(take(60).allowed).toBe(true);
  now += 30_000;
  expect(take(40).allowed).toBe(true);
  now += 29_999;
  expect(take(1)).toMatchObject({ allowed: false, retryMs: 1001 });
  now += 1001;
  expect(take(60).allowed).toBe(true);
  expect(take(1)).toMatchObject({ allowed: false, retryMs: 30_000 });
});

describe.skipIf(missing !== undefined)('gateways on one Redis', () => {
  const redis = new Redis(url, { lazyConnect: true });
  afterAll(() => redis.disconnect());
  const stored = (one: string) => `minijd:quota:{${one}}:w60000`;
  const step = async () => Math.floor(Number((await redis.time())[0]));

  test('share quotas, and a new one knows what was taken before', async () => {
    const one = key();
    const stores = [shared, another];
    const taken = await Promise.all(
      Array.from({ length: 400 }, (_, index) => stores[index % 2]!.take(one, [window(100)])),
    );
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(100);
    const restarted = new RedisQuotas(url, log, PATIENT);
    expect((await restarted.take(one, [window(100)])).allowed).toBe(false);
    await restarted.close();
  });

  test('of another shop, told apart by a prefix, have quotas of their own', async () => {
    const one = key();
    const theirs = new RedisQuotas(`${url}?prefix=theirs:`, log, PATIENT);
    await shared.take(one, [window(1)]);
    expect((await theirs.take(one, [window(1)])).allowed).toBe(true);
    expect(await redis.exists(`theirs:quota:{${one}}:w60000`)).toBe(1);
    await theirs.close();
  });

  test('count what is in the window by the clock of Redis, also when that was set back', async () => {
    const one = key();
    const now = await step();
    await redis.hset(stored(one), { [now - 100]: 100, [now - 30]: 50, [now + 3600]: 40 });
    expect(await shared.take(one, [window(100, 11)])).toMatchObject({ allowed: false });
    expect(await shared.take(one, [window(100, 10)])).toMatchObject({ allowed: true, windows: [{ remaining: 0 }] });
    const kept = Object.keys(await redis.hgetall(stored(one))).map(Number);
    expect(Math.max(...kept)).toBeLessThan(now + 100);
    expect(Math.min(...kept)).toBe(now - 30);
    expect(await redis.pttl(stored(one))).toBeLessThanOrEqual(120_000);
  });

  test('cannot count without it', async () => {
    const away = new RedisQuotas('redis://127.0.0.1:1', log);
    await expect(away.take(key(), [window(1)])).rejects.toThrow();
    const quota = { requestsPerMinute: 9, costPerMinute: 9, requestsPerDay: 9, costPerDay: 9 };
    const ofPartners = new PartnerQuotas({ store: away, log });
    await expect(ofPartners.take({ partnerId: key(), quota }, 1)).rejects.toMatchObject({ status: 503 });
    // Nobody else waits for it.
    expect(await new QuotasOfPeople(away, local).take(key(), [window(1)])).toMatchObject({ allowed: true });
    await away.close();
  });
});

test('clients are told in structured fields', () => {
  const told = { name: 'requests-minute', windowMs: 60_000, limit: 600, remaining: 12, resetMs: 1500 };
  expect(rateLimitHeaders([told, { ...told, name: 'cost-minute', remaining: 0 }])).toEqual({
    'ratelimit-policy': '"requests-minute";q=600;w=60, "cost-minute";q=600;w=60',
    ratelimit: '"requests-minute";r=12;t=2, "cost-minute";r=0;t=2',
  });
});

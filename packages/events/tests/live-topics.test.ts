import { OwnRedis, testRedis } from '@minijd/testkit';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Topics } from '../src/index.ts';

const { missing } = testRedis();
const TOPIC = 'catalog.stock.1';
interface Stock {
  available: number;
}

let redis: OwnRedis;
let lines: string[] = [];
const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
beforeAll(async () => {
  if (!missing) redis = await OwnRedis.start();
});
beforeEach((context) => {
  context.skip(missing !== undefined, missing);
  lines = [];
});
afterAll(() => redis?.stop());

/** The events within a second. */
function soon<Message>(message: Promise<IteratorResult<Message>>): Promise<Message | 'nothing'> {
  const late = new Promise<'nothing'>((resolve) => setTimeout(resolve, 1000, 'nothing'));
  return Promise.race([message.then(({ value }) => value as Message), late]);
}

test('who subscribes before the connection is there receives what other processes publish, and nothing is logged', async () => {
  const [here, there] = [Topics.start({ redisUrl: redis.url, log }), Topics.start({ redisUrl: redis.url, log })];
  // At every stage of the connection, which takes a few milliseconds.
  const listeners = [];
  for (let stage = 0; stage < 30; stage += 1) {
    listeners.push(here.subscribe<Stock>([`${TOPIC}.${stage}`]));
    void listeners.at(-1)?.next();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const received = here.subscribe<Stock>([TOPIC]);
  const first = received.next();
  await expect.poll(() => redis.listeners(TOPIC)).toBe(1);
  for (let stage = 0; stage < 30; stage += 1) expect(await redis.listeners(`${TOPIC}.${stage}`)).toBe(1);

  await there.publish(TOPIC, { available: 3 });
  expect(await soon(first)).toEqual({ available: 3 });
  expect(lines).toEqual([]);
  await Promise.all([...listeners, received].map((listener) => listener.return?.()));
  await Promise.all([here.close(), there.close()]);
});

test('shops that share a Redis by prefixes hear nothing of each other, and every channel and key has the prefix', async () => {
  const at = (prefix: string) => Topics.start({ redisUrl: `${redis.url}?prefix=${prefix}`, log });
  const [one, other] = [at('one:'), at('other:')];
  await expect.poll(() => one.connected && other.connected).toBe(true);
  const received = one.subscribe<Stock>([TOPIC]);
  const first = received.next();
  await expect.poll(() => redis.listeners(TOPIC, 'one:')).toBe(1);
  expect((await redis.channels()).filter((name) => !/^(one|other|minijd):/.test(name))).toEqual([]);
  await other.publish(TOPIC, { available: 1 });
  await one.publish(TOPIC, { available: 2 });
  expect(await soon(first)).toEqual({ available: 2 });
  await other.keep('text', 'of the other', 10);
  expect([await one.kept('text'), await other.kept('text')]).toEqual([undefined, 'of the other']);
  await received.return?.();
  await Promise.all([one.close(), other.close()]);
});

test.each(['', 'a b', '*', 'x'.repeat(65)])('the prefix %o is refused', (prefix) => {
  expect(() => Topics.start({ redisUrl: `redis://localhost?prefix=${prefix}`, log })).toThrow(
    'The prefix in REDIS_URL',
  );
});

test('after Redis was unavailable subscribers are subscribed again and first receive what they missed', async () => {
  const [here, there] = [Topics.start({ redisUrl: redis.url, log }), Topics.start({ redisUrl: redis.url, log })];
  let available = 3;
  const asked: Date[] = [];
  const missed = (since: Date) => {
    asked.push(since);
    return [{ available }];
  };
  await expect.poll(() => here.connected).toBe(true);
  const received = here.subscribe<Stock>([TOPIC], { missed });
  let next = received.next();
  await expect.poll(() => redis.listeners(TOPIC)).toBe(1);

  const stoppedAt = Date.now();
  await redis.stop();
  await expect.poll(() => here.connected).toBe(false);
  available = 2;
  await there.publish(TOPIC, { available });
  await redis.start();
  expect(await soon(next)).toEqual({ available: 2 });
  expect(Math.abs(asked[0]!.getTime() - stoppedAt)).toBeLessThan(1000);

  next = received.next();
  await there.publish(TOPIC, { available: 1 });
  expect(await soon(next)).toEqual({ available: 1 });
  await received.return?.();
  await Promise.all([here.close(), there.close()]);
});

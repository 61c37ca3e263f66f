import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Topics } from '../src/index.ts';

/** Nobody listens at port 1. */
const GONE = 'redis://127.0.0.1:1';

test('while Redis is unavailable messages are lost, and nothing else is', async () => {
  const topics = Topics.start({ redisUrl: GONE, log: pino({ level: 'silent' }) });
  await expect(topics.publish('catalog.stock.1', { skuId: '1' })).resolves.toBeUndefined();
  await topics.close();
});

test('who listens while Redis is unavailable may wait, leave or see the shop close', async () => {
  const topics = Topics.start({ redisUrl: GONE, log: pino({ level: 'silent' }) });
  const listening = topics.subscribe(['catalog.stock.1']);
  void listening.next().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await topics.close();
});

test('who subscribes after the end receives nothing', async () => {
  const topics = Topics.start({ redisUrl: GONE, log: pino({ level: 'silent' }) });
  await topics.close();
  expect(await topics.subscribe(['catalog.stock.1']).next()).toMatchObject({ done: true });
});

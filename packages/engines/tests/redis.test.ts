import { Redis } from 'ioredis';
import { describe, expect, onTestFinished, test } from 'vitest';
import { redisMissing, startRedis } from '../src/index.ts';
import { startOwner, temporaryDirectory } from './owner-process.ts';

const missing = redisMissing();

async function start(directory: string, log = (_line: string) => {}) {
  const redis = await startRedis({ directory, log });
  if (!redis) throw new Error('Redis is missing');
  onTestFinished(redis.stop);
  return redis;
}

function connect(url: string) {
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => {});
  onTestFinished(() => client.disconnect());
  return client;
}

describe.skipIf(missing)(`Redis${missing ? ` (${missing})` : ''}`, () => {
  test('answers with its password only, and stops', async () => {
    const { url, stop } = await start(await temporaryDirectory());
    const withoutPassword = new URL(url);
    withoutPassword.password = '';

    expect(await connect(url).set('key', 'value')).toBe('OK');
    await expect(connect(withoutPassword.href).get('key')).rejects.toThrow();
    await stop();
    await expect(connect(url).get('key')).rejects.toThrow();
  });

  test('replaces a server whose owner was killed', async () => {
    const directory = await temporaryDirectory();
    const owner = await startOwner('redis', directory);
    await owner.end('SIGKILL');

    const lines: string[] = [];
    const { url } = await start(directory, (line) => lines.push(line));

    expect(lines).toEqual([expect.stringContaining('left behind by a run that was killed')]);
    expect(await connect(url).ping()).toBe('PONG');
    await expect(connect(owner.url).ping()).rejects.toThrow();
  });
});

import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort, listenPort, startEngines, startPostgres } from '../src/index.ts';
import { temporaryDirectory } from './owner-process.ts';

/** A directory for each test. */
async function inDirectory() {
  return { directory: await temporaryDirectory(), search: 'embedded', durable: false, log: () => {} } as const;
}

/** For a server that runs as long as the test. */
async function databaseUrl(): Promise<string> {
  const { url, stop } = await startPostgres({ directory: await temporaryDirectory(), durable: false, log: () => {} });
  onTestFinished(stop);
  return url;
}

describe('engines', () => {
  test('given by address are used, and their passwords not shown', async () => {
    const url = await databaseUrl();

    const engines = await startEngines({ ...(await inDirectory()), env: { DATABASE_URL: url } });

    expect(engines.databaseUrl).toBe(url);
    expect(engines.description[0]).toBe(`Data: PostgreSQL at ${new URL(url).host}`);
    await engines.stop();
  });

  test.each([
    ['PostgreSQL', { DATABASE_URL: 'postgresql://shop:secret@127.0.0.1:1/shop' }],
    ['Redis', { REDIS_URL: 'redis://:secret@127.0.0.1:1' }],
  ])('%s given by address and not there: the variable is named, the password not', async (name, given) => {
    const env = { DATABASE_URL: await databaseUrl(), ...given };

    const starting = startEngines({ ...(await inDirectory()), env });

    const variable = Object.keys(given).join();
    await expect(starting).rejects.toThrow(
      `${name} at 127.0.0.1:1 does not answer or refuses us: look at it, and at ${variable}.`,
    );
  });

  test('an Elasticsearch given by address may be unavailable: PostgreSQL stands in for it', async () => {
    const env = { DATABASE_URL: await databaseUrl(), ELASTICSEARCH_URL: 'http://127.0.0.1:1' };

    const engines = await startEngines({ ...(await inDirectory()), env });

    expect(engines.elasticsearchUrl).toBe('http://127.0.0.1:1');
    expect(engines.description[2]).toBe(
      'Search: Elasticsearch at 127.0.0.1:1, which does not answer: PostgreSQL does until then',
    );
    await engines.stop();
  });

  test('not given are started in the directory and stopped', async () => {
    const options = await inDirectory();
    const { directory } = options;

    const engines = await startEngines({ ...options, env: {} });

    expect(engines.description[0]).toBe(`Data: PostgreSQL 18, started from npm, kept in ${directory}/postgres`);
    expect(existsSync(join(directory, 'postgres/data/postmaster.pid'))).toBe(true);
    await engines.stop();
    expect(existsSync(join(directory, 'postgres/data/postmaster.pid'))).toBe(false);
  });

  test('that cannot be started are named with the reason', async () => {
    const options = { ...(await inDirectory()), env: { REDIS_URL: '', DATABASE_URL: await databaseUrl() } };
    vi.stubEnv('PATH', '');
    onTestFinished(() => void vi.unstubAllEnvs());

    const engines = await startEngines(options);

    expect(engines.redisUrl).toBeUndefined();
    expect(engines.description).toContain(
      'Live topics and cache: inside this process, one worker (no redis-server or valkey-server on PATH)',
    );
    const starting = startEngines({ ...options, search: 'start-elasticsearch' });
    await expect(starting).rejects.toThrow('Elasticsearch cannot be started: no Maven');
  });
});

describe('ports', () => {
  test('a taken port gives the next free one', async () => {
    const wanted = await freePort();
    const stranger = createServer().listen(wanted);
    onTestFinished(() => void stranger.close());

    const { port, moved } = await listenPort(wanted);

    expect(moved).toBe(true);
    expect(port).toBeGreaterThan(wanted);
  });
});

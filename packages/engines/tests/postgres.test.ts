import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Log, startPostgres } from '../src/index.ts';
import { isAlive, isGone } from '../src/process-table.ts';
import { startOwner, temporaryDirectory } from './owner-process.ts';

async function start(directory: string, options: { durable?: boolean; log?: Log } = {}) {
  const postgres = await startPostgres({ directory, durable: false, log: () => {}, ...options });
  onTestFinished(postgres.stop);
  return postgres;
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const postmasterId = async (directory: string) =>
  Number((await readFile(join(directory, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);

describe('PostgreSQL', () => {
  test('understands Chinese and has trigrams', async () => {
    const { url } = await start(await temporaryDirectory());

    await query(url, 'CREATE EXTENSION pg_trgm');

    expect(await query(url, "SELECT similarity('华为手机壳', '华为手机') > 0.4")).toEqual([[true]]);
    expect(await query(url, "SELECT lower('ÄÖ中'), length('手机')")).toEqual([['äö中', 2]]);
    expect(await query(url, 'SHOW server_encoding')).toEqual([['UTF8']]);
  });

  test('keeps data between starts, and starts again in a second', async () => {
    const directory = await temporaryDirectory();
    const first = await start(directory);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();

    const before = performance.now();
    const second = await start(directory);

    expect(performance.now() - before).toBeLessThan(1_000);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([[42]]);
  });

  test('lets in nobody without the password, which only its owner can read', async () => {
    const directory = await temporaryDirectory();
    const { url } = await start(directory);
    const wrong = new URL(url);
    wrong.password = 'minijd';

    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    for (const file of ['password', 'server.json']) {
      expect((await stat(join(directory, file))).mode & 0o777).toBe(0o600);
    }
    expect(await query(url, 'SHOW listen_addresses')).toEqual([['127.0.0.1']]);
  });

  test('ends with its owner on Ctrl-C, which exits with 0', async () => {
    const directory = await temporaryDirectory();
    const owner = await startOwner('postgres', directory);
    const pid = await postmasterId(directory);

    expect(await owner.end('SIGINT')).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  test('outlives kill -9 of its owner only until the next start, which loses nothing', async () => {
    const directory = await temporaryDirectory();
    const owner = await startOwner('postgres', directory);
    await query(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const orphan = await postmasterId(directory);
    await owner.end('SIGKILL');
    expect(isAlive(orphan)).toBe(true);

    const lines: string[] = [];
    const { url } = await start(directory, { log: (line) => lines.push(line) });

    expect(lines).toEqual([`PostgreSQL: stopping process ${orphan}, left behind by a run that was killed`]);
    expect(isAlive(orphan)).toBe(false);
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([[42]]);
  });

  test('recovers when the server itself was killed and its process id is now another process', async () => {
    const directory = await temporaryDirectory();
    const owner = await startOwner('postgres', directory);
    await query(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer; CHECKPOINT');
    const pid = await postmasterId(directory);
    await owner.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    expect(await isGone(pid, 5_000)).toBe(true);
    const file = join(directory, 'data/postmaster.pid');
    await writeFile(file, (await readFile(file, 'utf8')).replace(String(pid), String(process.pid)));

    const { url } = await start(directory);

    expect(await query(url, 'SELECT answer FROM kept')).toEqual([[42]]);
  });

  test('killed while it is used, it comes back at its address with its data', async () => {
    const directory = await temporaryDirectory();
    const lines: string[] = [];
    const { url } = await start(directory, { durable: true, log: (line) => lines.push(line) });
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');

    process.kill(await postmasterId(directory), 'SIGKILL');

    await expect.poll(() => lines.at(-1), { timeout: 20_000 }).toBe('PostgreSQL: runs again');
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([[42]]);
  });

  test('outlives the process that started it for the one that shares it', async () => {
    const directory = await temporaryDirectory();
    const owner = await startOwner('postgres', directory);
    await query(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const lines: string[] = [];
    const { url } = await start(directory, { log: (line) => lines.push(line) });

    await owner.end('SIGTERM');

    await expect.poll(() => lines.at(-1), { timeout: 20_000 }).toBe('PostgreSQL: runs again');
    expect(await query(url, 'SELECT answer FROM kept')).toEqual([[42]]);
  });

  test('is shared by a second process while its owner lives', async () => {
    const directory = await temporaryDirectory();
    const owner = await startOwner('postgres', directory);

    const guest = await start(directory);
    await guest.stop();

    expect(guest.url).toBe(owner.url);
    expect(await query(owner.url, 'SELECT 1')).toEqual([[1]]);
    await owner.end('SIGTERM');
  });

  test('two starts at once end up with one server', async () => {
    const directory = await temporaryDirectory();

    const [here, there] = await Promise.all([start(directory), startOwner('postgres', directory)]);

    expect(here.url).toBe(there.url);
    await here.stop();
    await there.end('SIGTERM');
  });
});

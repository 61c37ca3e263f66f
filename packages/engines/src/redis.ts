import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import type { Engine } from './engine.ts';
import type { Log } from './log.ts';
import { freePort } from './ports.ts';
import { startPrivateServer } from './private-server.ts';
import { findProgram } from './programs.ts';
import { runningServer, sharedServer } from './server-record.ts';
import { withStartLock } from './start-lock.ts';
import { type RunningServer, superviseServer } from './supervised-server.ts';

export interface RedisOptions {
  /** For the configuration, the record and the output; nothing in Redis outlives the server. */
  directory: string;
  log: Log;
}

const redisProgram = () => findProgram('redis-server', 'valkey-server');

/** Why no Redis can be started here; undefined when one can. */
export function redisMissing(): string | undefined {
  return redisProgram() ? undefined : 'no redis-server or valkey-server on PATH';
}

/**
 * Starts the machine's Redis or Valkey privately: 127.0.0.1, a free port, a random password, nothing written to disk. A
 * server that another process already runs in the same directory is shared. One that ends is restarted, empty.
 *
 * @returns undefined when the machine has neither; `redisMissing` says why.
 */
export async function startRedis({ directory, log }: RedisOptions): Promise<Engine | undefined> {
  const file = redisProgram();
  if (!file) return undefined;
  const home = resolve(directory);
  await mkdir(home, { recursive: true });
  return superviseServer({ name: 'Redis', start: (url) => startOnce({ file, home, log }, url), log });
}

/** `again` is the address, with password, of the server that ended. */
function startOnce(
  { file, home, log }: { file: string; home: string; log: Log },
  again: string | undefined,
): Promise<RunningServer> {
  return withStartLock(join(home, 'start.lock'), async () => {
    const shared = await runningServer(home, log);
    if (shared) return sharedServer(shared, again);
    const url = again ?? `redis://:${randomBytes(24).toString('base64url')}@127.0.0.1:${await freePort()}`;
    const { port, password } = new URL(url);
    return startPrivateServer({
      name: 'Redis',
      file,
      args: [await writeConfiguration(home, { port, password })],
      directory: home,
      url,
      // Redis rewrites its command line to its address.
      mark: `127.0.0.1:${port}`,
      stopSignal: 'SIGTERM',
      answers: () => answersPing(url),
      readyWithinMs: 10_000,
    });
  });
}

/** In a file, because a password on the command line can be read by every user of the machine. */
async function writeConfiguration(directory: string, { port, password }: { port: string; password: string }) {
  const file = join(directory, 'redis.conf');
  const lines = ['bind 127.0.0.1', `port ${port}`, `requirepass ${password}`, `dir ${JSON.stringify(directory)}`];
  const memoryOnly = ['save ""', 'appendonly no', 'daemonize no'];
  await writeFile(file, [...lines, ...memoryOnly, ''].join('\n'), { mode: 0o600 });
  return file;
}

/** Whether a server answers at the address and accepts its password. */
export async function answersPing(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => {});
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

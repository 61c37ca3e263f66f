import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { elasticsearchMissing, redisMissing, startPostgres, startRedis } from '@minijd/engines';
import type { TestProject } from 'vitest/node';
import { s3Missing } from './s3-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    /** Empty when there is no Redis on this machine. */
    redisUrl: string;
    redisMissing: string;
  }
}

const quiet = () => {};

/** One PostgreSQL and, where the machine has it, one Redis for the whole run; each test file makes its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await requireEngines();
  const directory = await mkdtemp(join(tmpdir(), 'minijd-test-'));
  const given = { postgres: process.env.TEST_DATABASE_URL, redis: process.env.REDIS_URL };
  const postgres = given.postgres
    ? undefined
    : await startPostgres({ directory: join(directory, 'postgres'), durable: false, log: quiet });
  const redis = given.redis ? undefined : await startRedis({ directory: join(directory, 'redis'), log: quiet });
  project.provide('postgresUrl', given.postgres ?? postgres?.url ?? '');
  project.provide('redisUrl', given.redis ?? redis?.url ?? '');
  project.provide('redisMissing', given.redis || redis ? '' : (redisMissing() ?? 'Redis did not start'));
  // Processes of every account keep what Node has compiled for those that come after them.
  process.env.NODE_COMPILE_CACHE = await folderForAll(directory, 'compiled');
  return async () => {
    await redis?.stop();
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function folderForAll(parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  await chmod(parent, 0o711);
  await mkdir(folder);
  await chmod(folder, 0o777);
  return folder;
}

/** Where no engine's tests may be skipped (REQUIRE_ENGINES=1, set by .ci/run), a missing engine fails the run. */
async function requireEngines(): Promise<void> {
  if (process.env.REQUIRE_ENGINES !== '1') return;
  const missing = [
    process.env.REDIS_URL ? undefined : redisMissing(),
    process.env.ELASTICSEARCH_URL ? undefined : elasticsearchMissing(),
    await s3Missing(),
  ].filter((reason) => reason !== undefined);
  if (missing.length > 0) throw new Error(`REQUIRE_ENGINES=1, but there is ${missing.join('; ')}`);
}

import type { RequestContext } from '@minijd/subgraph';
import { Redis } from 'ioredis';
import { CompiledQuery } from 'kysely';
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
} from 'rate-limiter-flexible';
import type { UsersDatabase } from '../users-context.ts';

/** Where counters live; both are shared by all processes of this subgraph. */
export interface ThrottleStore {
  limiter(options: IRateLimiterOptions): RateLimiterAbstract;
  close(): Promise<void>;
}

export function redisStore(url: string, log: RequestContext['log']): ThrottleStore {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, keyPrefix: 'minijd:users:' });
  redis.on('error', (error) => log.warn({ err: error }, 'redis'));
  return {
    limiter: (options) => new RateLimiterRedis({ ...options, storeClient: redis }),
    close: async () => redis.disconnect(),
  };
}

/** The table `rate_limit`, through the connections this subgraph has anyway. */
export function postgresStore(db: UsersDatabase): ThrottleStore {
  const storeClient = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    },
  };
  const table = { storeType: 'client', tableName: 'rate_limit', tableCreated: true, clearExpiredByTimeout: false };
  return {
    limiter: (options) => new RateLimiterPostgres({ ...options, ...table, storeClient }),
    close: async () => {},
  };
}

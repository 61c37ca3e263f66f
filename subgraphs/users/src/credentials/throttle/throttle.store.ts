import { redisPrefix } from '@minijd/events';
import { traceCommands } from '@minijd/observability';
import type { RequestContext } from '@minijd/subgraph';
import { Redis } from 'ioredis';
import { CompiledQuery } from 'kysely';
import {
  type IRateLimiterOptions,
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
} from 'rate-limiter-flexible';
import type { UsersDatabase } from '../../users-context.ts';

/** Timeout per counter when Redis hangs. */
const REDIS_ANSWER_MS = 300;

/** Where counters are stored; both stores are shared by all processes of this subgraph. */
export interface ThrottleStore {
  limiter(options: IRateLimiterOptions): RateLimiterAbstract;
  close(): Promise<void>;
}

/** Counts in Redis, and in `fallback` while Redis does not answer. */
export function redisStore(url: string, fallback: ThrottleStore, log: RequestContext['log']): ThrottleStore {
  const redis = traceCommands(
    new Redis(url, {
      keyPrefix: `${redisPrefix(url)}users:`,
      maxRetriesPerRequest: 1,
      commandTimeout: REDIS_ANSWER_MS,
    }),
  );
  redis.on('error', (error) => log.warn({ err: error }, 'redis'));
  return {
    limiter: (options) =>
      new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: fallback.limiter(options),
      }),
    close: async () => redis.disconnect(),
  };
}

/** The table `rate_limit`, through the pool of this subgraph. */
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

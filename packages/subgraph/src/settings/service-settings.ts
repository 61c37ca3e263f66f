import { serverSettings } from '@minijd/http-server';
import { z } from 'zod';
import { secretsSetting } from './secret-setting.ts';

/** Timeouts for calls to another subgraph, in milliseconds. */
export interface CallLimits {
  /** Of a query somebody waits for. */
  readMs: number;
  /** Of a mutation, which may ask other subgraphs itself, and of queries of jobs and events. */
  changeMs: number;
}

const port = z.coerce.number('must be a port number').int().min(0).max(65_535);
const url = z.url('must be an address such as http://localhost:4001').optional();
export const milliseconds = z.coerce.number('must be a number of milliseconds').int().min(100).max(600_000);

/** Addresses of the subgraphs that run as processes of their own. */
const subgraphUrls = {
  USERS_URL: url,
  CATALOG_URL: url,
  CART_URL: url,
  ORDERS_URL: url,
  REVIEWS_URL: url,
  SEARCH_URL: url,
};

/** About as long as people wait for a page. */
export const READ_LIMIT_MS = 3000;
/** A checkout calls four subgraphs and may wait for locks. */
export const CHANGE_LIMIT_MS = 15_000;

/** What every process of the services shape reads. */
export function serviceSettings(production: boolean) {
  return z.object({
    PORT: port.default(4000),
    HOST: z.string().default('0.0.0.0'),
    SHUTDOWN_SECONDS: serverSettings.SHUTDOWN_SECONDS,
    SERVICE_SECRET: secretsSetting(production),
    METRICS_PORT: serverSettings.METRICS_PORT,
    METRICS_HOST: serverSettings.METRICS_HOST,
    OTEL_EXPORTER_OTLP_ENDPOINT: serverSettings.OTEL_EXPORTER_OTLP_ENDPOINT,
    OTEL_TRACES_SAMPLER_ARG: serverSettings.OTEL_TRACES_SAMPLER_ARG,
    REDIS_URL: z.url().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** Logged at each start; in production orders simulates nothing without it. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    /** How long a query, and a mutation, of another subgraph may take. */
    READ_LIMIT_MS: milliseconds.default(READ_LIMIT_MS),
    CHANGE_LIMIT_MS: milliseconds.default(CHANGE_LIMIT_MS),
    ...subgraphUrls,
  });
}

/** From `READ_LIMIT_MS` and `CHANGE_LIMIT_MS`. */
export function callLimits(settings: { READ_LIMIT_MS: number; CHANGE_LIMIT_MS: number }): CallLimits {
  return { readMs: settings.READ_LIMIT_MS, changeMs: settings.CHANGE_LIMIT_MS };
}

/** `{ users: 'http://…' }` from `USERS_URL` and its like. */
export function subgraphAddresses(settings: z.infer<ReturnType<typeof serviceSettings>>): Record<string, string> {
  const names = Object.keys(subgraphUrls) as (keyof typeof subgraphUrls)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const address = settings[name];
      return address ? [[name.slice(0, -'_URL'.length).toLowerCase(), address] as const] : [];
    }),
  );
}

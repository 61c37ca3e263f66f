import { serverSettings } from '@minijd/http-server';
import { z } from 'zod';

const port = z.coerce.number('must be a port number').int().min(0).max(65_535);
const url = z.url('must be an address such as http://localhost:4001').optional();
const PLACEHOLDER = /change|default|example|development|placeholder/i;

/** A secret from the environment: 16 characters at least, in production 32 and none that was meant to be replaced. */
export function secretSetting(production: boolean) {
  const secret = z.string('is required').min(production ? 32 : 16, 'is too short to be a secret');
  return production ? secret.refine((value) => !PLACEHOLDER.test(value), 'is a placeholder; choose your own') : secret;
}

/** Addresses of the subgraphs that run as processes of their own. */
const subgraphUrls = {
  USERS_URL: url,
  CATALOG_URL: url,
  CART_URL: url,
  ORDERS_URL: url,
  REVIEWS_URL: url,
  SEARCH_URL: url,
};

/** What every process of the services shape reads. */
export function serviceSettings(production: boolean) {
  return z.object({
    PORT: port.default(4000),
    HOST: z.string().default('0.0.0.0'),
    SHUTDOWN_SECONDS: serverSettings.SHUTDOWN_SECONDS,
    SERVICE_SECRET: secretSetting(production),
    REDIS_URL: z.url().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** Told in the log at each start; orders refuses to simulate in production without it. */
    ALLOW_SANDBOX: z.stringbool().default(false),
    ...subgraphUrls,
  });
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

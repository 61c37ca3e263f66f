import { doorSettings } from '@minijd/gateway';
import { allowedOrigins, serverSettings } from '@minijd/http-server';
import { databaseSettings, parseSettings, secret, secretsSetting } from '@minijd/subgraph';
import { z } from 'zod';

const optionalUrl = z.url('must be an address').optional();

/** Where pictures are stored: in S3, else in a folder. */
const pictures = {
  S3_ENDPOINT: optionalUrl,
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
};
const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn');

/** What `npm start` reads. */
export const shopSettingsSchema = z.object({
  ...pictures,
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number('must be a port number').int().min(1).max(65_535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  /** The folder of the embedded engines, pictures and secrets. */
  MINIJD_DIRECTORY: z.string().default('.minijd'),
  /** Where the PostgreSQL that is started here keeps all that it writes, for restores to any moment. */
  ARCHIVE_DIRECTORY: z.string().optional(),
  DATABASE_URL: optionalUrl,
  DATABASE_OWNER_URL: optionalUrl,
  REDIS_URL: optionalUrl,
  ELASTICSEARCH_URL: optionalUrl,
  SEARCH: z.enum(['embedded', 'start-elasticsearch']).default('embedded'),
  SERVICE_SECRET: secret.optional(),
  SESSION_SECRET: secret.optional(),
  PARTNER_WEBHOOK_SECRET: secret.optional(),
  /** `none` opens an empty shop. */
  SAMPLE_SHOP: z.enum(['seed', 'none']).default('seed'),
  DEMO_AUTO_SHIP_SECONDS: z.coerce.number().min(0).default(8),
  LOG_LEVEL: logLevel,
  ALLOWED_ORIGINS: allowedOrigins,
  ...serverSettings,
  ...doorSettings,
  ...databaseSettings,
});

export type ShopSettings = z.infer<typeof shopSettingsSchema>;

/** The settings of the in-process shop; throws InvalidSettings with a sentence for each invalid one. */
export function shopSettings(env: Record<string, string | undefined>): ShopSettings {
  return parseSettings(shopSettingsSchema, env);
}

/** Settings of `pnpm shop` commands for a shop that runs as services; `production` requires real secrets. */
export function operatorSettings(production: boolean) {
  const url = z.url('must be the address of a subgraph');
  return z.object({
    ...pictures,
    USERS_URL: url,
    CATALOG_URL: url,
    ORDERS_URL: url,
    REVIEWS_URL: url,
    SEARCH_URL: url,
    SERVICE_SECRET: secretsSetting(production),
    /** Of the demo accounts; derived from the service secret and printed when absent. */
    DEMO_PASSWORD: z.string().min(8, 'must have 8 characters or more').optional(),
    MINIJD_DIRECTORY: z.string().default('.minijd'),
    LOG_LEVEL: logLevel,
  });
}

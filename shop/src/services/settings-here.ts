import { join } from 'node:path';
import type { Engines } from '@minijd/engines';
import type { ShopSettings } from '../settings.ts';
import type { ComposeService } from './compose-services.ts';

export interface ServicesPlace {
  engines: Pick<Engines, 'databaseUrl' | 'ownerUrl' | 'redisUrl' | 'elasticsearchUrl'>;
  /** Address of each service by its name, without a path. */
  urls: Record<string, string>;
  /** Where each serves its metrics; by default none does. */
  metricsUrls: Record<string, string>;
  /** The only folder the processes may write to. */
  writable: string;
  settings: ShopSettings;
  demoPassword: string;
  mediaSecret: string;
}

/** The settings of a service on this machine: those of Compose with other addresses. */
export function settingsHere({ name, environment }: ComposeService, place: ServicesPlace): Record<string, string> {
  const { engines, urls, writable } = place;
  const [media, mediaCache] = [join(writable, 'media'), join(writable, 'media-cache')];
  const other: Record<string, string | undefined> = {
    PORT: portOf(urls[name]),
    METRICS_PORT: portOf(place.metricsUrls[name]),
    DATABASE_URL: engines.databaseUrl,
    DATABASE_OWNER_URL: engines.ownerUrl,
    REDIS_URL: engines.redisUrl,
    ELASTICSEARCH_URL: engines.elasticsearchUrl,
    MEDIA_CACHE_DIRECTORY: mediaCache,
    PLANS_DIRECTORY: join(writable, 'plans'),
    MINIJD_DIRECTORY: writable,
    DEMO_PASSWORD: place.demoPassword,
    ...bucketOf(place.settings),
  };
  const here = Object.entries(environment).map(([key, value]) => [
    key,
    key in other ? other[key] : address(value, urls),
  ]);
  return {
    ...Object.fromEntries(here.filter(([, value]) => value !== undefined)),
    NODE_ENV: 'production',
    // Only the storefront is reachable from other machines.
    HOST: name === 'web' ? place.settings.HOST : '127.0.0.1',
    METRICS_HOST: '127.0.0.1',
    ...(['web', 'users', 'catalog'].includes(name) && { MEDIA_DIRECTORY: media }),
    ...(['web', 'catalog'].includes(name) && { MEDIA_SECRET: place.mediaSecret }),
  };
}

const portOf = (url: string | undefined): string | undefined => url && new URL(url).port;

function bucketOf(settings: ShopSettings): Record<string, string | undefined> {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = settings;
  return { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY };
}

/** `http://users:4000` is where users answers in Compose. */
function address(value: string, urls: Record<string, string>): string {
  return value.replace(/^http:\/\/([a-z]+):4000/, (compose, name: string) => urls[name] ?? compose);
}

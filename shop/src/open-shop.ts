import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Engines, queried, startEngines } from '@minijd/engines';
import { BUS_CONNECTIONS, type ConnectionBudget, connectionBudget, tooFewConnections } from '@minijd/events';
import { type Lifecycle, StartRefused } from '@minijd/http-server';
import type { MediaStore } from '@minijd/media';
import { logOptions } from '@minijd/observability';
import type { SubgraphCalls } from '@minijd/subgraph';
import { type Logger, pino } from 'pino';
import { refuseUnfinishedRestore } from './backup/unfinished-restore.ts';
import { mediaDirectory, openMediaStore } from './media-store.ts';
import { withSamplePictures } from './sample/pictures/sample-pictures.ts';
import { type Secrets, shopSecrets } from './secrets.ts';
import type { ShopSettings } from './settings.ts';
import { type RunningSubgraphs, startSubgraphs } from './start-subgraphs.ts';
import { subgraphs as definitions } from './subgraphs.ts';

/** The shop without its HTTP server: engines, subgraphs and pictures. `pnpm shop` commands use it as well. */
export interface OpenShop {
  directory: string;
  engines: Engines;
  media: MediaStore;
  secrets: Secrets;
  subgraphs: RunningSubgraphs;
  calls: SubgraphCalls;
  log: Logger;
}

export interface OpenShopOptions {
  settings: ShopSettings;
  env: Record<string, string | undefined>;
  lifecycle: Pick<Lifecycle, 'onStop'>;
  say: (line: string) => void;
}

const MOST_PER_SUBGRAPH = 10;

const LEAST_PER_SUBGRAPH = 2;

/**
 * Connections of each subgraph, so that all workers together, each with those of its event bus, get what they ask for.
 *
 * @throws StartRefused when PostgreSQL allows too few.
 */
function connectionsOfSubgraph(workers: number, budget: ConnectionBudget): number {
  const ofBus = BUS_CONNECTIONS.pool + BUS_CONNECTIONS.listening;
  const share = Math.floor((budget.forShop / workers - ofBus) / definitions.length);
  const reason = tooFewConnections(budget, (definitions.length * LEAST_PER_SUBGRAPH + ofBus) * workers);
  if (reason) throw new StartRefused(reason);
  return Math.min(MOST_PER_SUBGRAPH, share);
}

/** Starts the engines that are not given by address; those that another process of this shop runs are shared. */
export async function startShopEngines(settings: ShopSettings, say: (line: string) => void) {
  const directory = resolve(settings.MINIJD_DIRECTORY);
  await mkdir(directory, { recursive: true });
  refuseUnfinishedRestore(directory);
  const { SEARCH: search, ARCHIVE_DIRECTORY: archive } = settings;
  const engines = await startEngines({ directory, env: settings, search, durable: true, archive, log: say });
  return { directory, engines };
}

/** Starts the engines that are not given by address, then the subgraphs, which migrate their schemas. */
export async function openShop({ settings, env, lifecycle, say }: OpenShopOptions): Promise<OpenShop> {
  const { directory, engines } = await startShopEngines(settings, say);
  lifecycle.onStop('engines', engines.stop);
  const kept = await shopSecrets(directory);
  const secrets = {
    ...kept,
    service: settings.SERVICE_SECRET ?? kept.service,
    session: settings.SESSION_SECRET ?? kept.session,
  };
  const log = pino(logOptions('shop', settings.LOG_LEVEL));
  const { databaseUrl, ownerUrl, redisUrl, elasticsearchUrl } = engines;
  const budget = await connectionBudget((statement) => queried(ownerUrl ?? databaseUrl, statement));
  const subgraphs = await startSubgraphs({
    databaseUrl,
    ownerUrl,
    redisUrl,
    log,
    maxConnections: connectionsOfSubgraph(settings.WORKERS, budget),
    env: {
      MAIL_FOLDER: join(directory, 'letters'),
      ...env,
      MEDIA_DIRECTORY: mediaDirectory(directory),
      MEDIA_SECRET: secrets.media,
      REDIS_URL: redisUrl,
      ELASTICSEARCH_URL: elasticsearchUrl,
      SESSION_SECRET: secrets.session,
      PARTNER_WEBHOOK_SECRET: settings.PARTNER_WEBHOOK_SECRET ?? secrets.webhooks,
      DEMO_AUTO_SHIP_SECONDS: String(settings.DEMO_AUTO_SHIP_SECONDS),
    },
  });
  lifecycle.onStop('subgraphs', subgraphs.stop);
  const store = openMediaStore(settings, directory);
  return {
    directory,
    engines,
    media: settings.SAMPLE_SHOP === 'seed' ? withSamplePictures(store) : store,
    secrets,
    subgraphs,
    calls: subgraphs.calls,
    log,
  };
}

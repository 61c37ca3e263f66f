import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { clientLimits, createGateway, type Gateway, IdentityRefused, operationModes } from '@minijd/gateway';
import { isWorker, type Lifecycle, openHttpServer, pathOf } from '@minijd/http-server';
import { createMediaHandler, createUploadHandler, UPLOADS_PATH } from '@minijd/media';
import {
  createBulkFiles,
  createDataDownload,
  createStorefront,
  DATA_PATH,
  type GraphQLExecutor,
  isImportUpload,
  maySeePrivate,
  signedInPerson,
} from '@minijd/web/server';
import { readContracts } from './contracts.ts';
import type { OpenShop } from './open-shop.ts';
import type { ShopSettings } from './settings.ts';

export interface ServeOptions {
  settings: ShopSettings;
  port: number;
  mode: 'production' | 'development';
  lifecycle: Pick<Lifecycle, 'onStop'>;
  /** Where plans of stored operations are kept; without it they are planned when they are first asked for. */
  plansDirectory?: string;
}

/** Storefront, GraphQL, pictures and health on one port. */
export async function serveShop(shop: OpenShop, options: ServeOptions): Promise<void> {
  const { settings, port, mode, lifecycle } = options;
  const gateway = await createGateway({
    ...(await readContracts()),
    subgraphs: shop.subgraphs.byName,
    topics: shop.subgraphs.topics,
    serviceSecret: shop.secrets.service,
    sessionSecret: shop.secrets.session,
    redisUrl: shop.engines.redisUrl,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    limits: clientLimits(settings),
    unknownOperations: operationModes(settings, settings.NODE_ENV === 'production'),
    cacheMegabytes: settings.CACHE_MEGABYTES,
    // `npm start` is for trying the shop out: not production, although it serves the built storefront.
    explorer: settings.EXPLORER ?? (settings.NODE_ENV === 'production' ? 'bundled' : 'sandbox'),
    production: mode === 'production',
    log: shop.log,
    plansDirectory: options.plansDirectory,
  });
  shop.subgraphs.useGateway((request) => gateway.executeFor(request));
  const storefront = await createStorefront({
    ...{ mode, graphqlPath: '/graphql', log: shop.log },
    execute: inProcess(gateway),
  });
  const personOf = (request: IncomingMessage) => signedInPerson(inProcess(gateway), request).catch(asGuest);
  const upload = createUploadHandler(shop.media, {
    personOf: async (request) => (await personOf(request))?.id,
    onError: (error) => shop.log.error({ err: error }, 'a picture could not be stored'),
  });
  const media = createMediaHandler(shop.media, {
    cacheDirectory: join(shop.directory, 'media-cache'),
    secret: shop.secrets.media,
    mayRead: async (request, ownerId) => maySeePrivate(await personOf(request), ownerId),
    onError: (error) => shop.log.error({ err: error }, 'a picture could not be read'),
  });

  const download = createDataDownload(inProcess(gateway), {
    onError: (error) => shop.log.error({ err: error }, 'a download of data failed'),
  });

  const bulkFiles = createBulkFiles({
    ...{ execute: inProcess(gateway), store: shop.media },
    onError: (error) => shop.log.error({ err: error }, 'an import or export failed'),
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = pathOf(request);
    if (path === UPLOADS_PATH) await upload(request, response);
    else if (path.startsWith('/media/')) await media(request, response);
    else if (path === DATA_PATH) await download(request, response);
    else if (await bulkFiles(request, response)) return true;
    else if (!(await gateway.handle(request, response))) await storefront.handle(request, response);
    return true;
  }
  lifecycle.onStop('gateway and storefront', async () => {
    await Promise.all([gateway.close(), storefront.close()]);
  });
  // A worker gets its share of the requests as soon as it listens: none of them waits for the planning thread.
  if (isWorker()) await gateway.execute({ query: '{ __typename }', headers: {} });
  const server = await openHttpServer({
    ...{ port, host: settings.HOST, trustedProxies: settings.TRUSTED_PROXIES, log: shop.log, handle },
    securityContact: settings.SECURITY_CONTACT,
    ready: () => gateway.readiness(),
    quick: (request, response) => gateway.quick(request, response),
    upgrade: (request, socket, head) =>
      gateway.upgrade(request, socket, head) || (storefront.upgrade?.(request, socket, head) ?? false),
    drain: () => gateway.drain(),
    isUpload: (request) => pathOf(request) === UPLOADS_PATH || isImportUpload(request),
  });
  lifecycle.onStop('requests', (limitMs) => server.close(limitMs));
  if (options.plansDirectory) {
    gateway
      .warmUp()
      .catch((error: unknown) => shop.log.warn({ err: error }, 'stored operations are not planned ahead'));
  }
}

/** A caller whose token the gateway refuses counts as not signed in. */
function asGuest(error: unknown): undefined {
  if (!(error instanceof IdentityRefused && error.status === 401)) throw error;
}

/** Pages ask the gateway by function call, as the visitor. */
function inProcess(gateway: Gateway): GraphQLExecutor {
  return (operation) => gateway.execute(operation);
}

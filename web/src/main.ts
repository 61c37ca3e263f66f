import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Lifecycle, openHttpServer, pathOf, processLog, runProcess } from '@minijd/http-server';
import { createMediaHandler, createUploadHandler, openMediaStore, pictureSecret, UPLOADS_PATH } from '@minijd/media';
import { createGatewayProxy } from './server/gateway-proxy.ts';
import { gatewayReadiness } from './server/gateway-readiness.ts';
import {
  createBulkFiles,
  createDataDownload,
  createStorefront,
  DATA_PATH,
  httpExecutor,
  isImportUpload,
  maySeePrivate,
  signedInPerson,
} from './server/index.ts';
import { webSettings } from './server/settings.ts';

/** The web server of the services shape: pages, pictures, and a proxy to the gateway, on one port. */
async function start(lifecycle: Lifecycle): Promise<void> {
  const settings = webSettings(process.env);
  lifecycle.stopWithin(settings.SHUTDOWN_SECONDS);
  const log = processLog('web', { LOG_LEVEL: 'info', ALLOW_SANDBOX: settings.ALLOW_SANDBOX });
  const gateway = httpExecutor(settings.GRAPHQL_URL);
  const proxy = createGatewayProxy(settings.GRAPHQL_URL, log);
  const mode = settings.NODE_ENV === 'production' ? 'production' : 'development';
  const storefront = await createStorefront({ execute: gateway.execute, mode, graphqlPath: '/graphql', log });
  const store = openMediaStore(settings);
  const onError = (error: unknown) => log.error({ err: error }, 'a picture failed');
  const personOf = (request: IncomingMessage) => signedInPerson(gateway.execute, request);
  const upload = createUploadHandler(store, { personOf: async (request) => (await personOf(request))?.id, onError });
  const media = createMediaHandler(store, {
    cacheDirectory: settings.MEDIA_CACHE_DIRECTORY,
    secret: pictureSecret(settings),
    mayRead: async (request, ownerId) => maySeePrivate(await personOf(request), ownerId),
    onError,
  });

  const download = createDataDownload(gateway.execute, {
    onError: (error) => log.error({ err: error }, 'a download of data failed'),
  });

  const bulkFiles = createBulkFiles({
    ...{ execute: gateway.execute, store },
    onError: (error) => log.error({ err: error }, 'an import or export failed'),
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = pathOf(request);
    if (path === UPLOADS_PATH) await upload(request, response);
    else if (path.startsWith('/media/')) await media(request, response);
    else if (path === DATA_PATH) await download(request, response);
    else if (await bulkFiles(request, response)) return true;
    else if (!(await proxy.handle(request, response))) await storefront.handle(request, response);
    return true;
  }
  lifecycle.onStop('connections', async () => {
    await Promise.all([storefront.close(), proxy.close(), gateway.close()]);
  });
  const server = await openHttpServer({
    ...{ port: settings.PORT, host: settings.HOST, trustedProxies: settings.TRUSTED_PROXIES, log, handle },
    securityContact: settings.SECURITY_CONTACT,
    ready: gatewayReadiness(settings.GRAPHQL_URL),
    upgrade: (request, socket, head) =>
      proxy.upgrade(request, socket, head) || (storefront.upgrade?.(request, socket, head) ?? false),
    drain: proxy.drain,
    isUpload: (request) => pathOf(request) === UPLOADS_PATH || isImportUpload(request),
  });
  lifecycle.onStop('requests', (limitMs) => server.close(limitMs));
  log.info({ port: settings.PORT }, 'web ready');
}

await runProcess('web', start, { sharesNothing: true });

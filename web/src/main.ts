import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createMediaHandler,
  createUploadHandler,
  folderStore,
  type MediaStore,
  s3Store,
  UPLOADS_PATH,
} from '@minijd/media';
import { createGatewayProxy } from './server/gateway-proxy.ts';
import { createStorefront, httpExecutor, signedInPerson } from './server/index.ts';
import { type WebSettings, webSettings } from './server/settings.ts';

/** The web server of the services shape: pages, pictures, and the way to the gateway, on one port. */
async function start(settings: WebSettings): Promise<() => Promise<void>> {
  const gateway = httpExecutor(settings.GRAPHQL_URL);
  const proxy = createGatewayProxy(settings.GRAPHQL_URL);
  const mode = settings.NODE_ENV === 'production' ? 'production' : 'development';
  const storefront = await createStorefront({ execute: gateway.execute, mode, graphqlPath: '/graphql' });
  const store = mediaStore(settings);
  const onError = (error: unknown) => console.error('web: a picture failed:', error);
  const upload = createUploadHandler(store, {
    personOf: (request) => signedInPerson(gateway.execute, request),
    onError,
  });
  const media = createMediaHandler(store, { cacheDirectory: settings.MEDIA_CACHE_DIRECTORY, onError });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/healthz' || request.url === '/readyz') response.end('ok');
    else if (request.url === UPLOADS_PATH) await upload(request, response);
    else if (request.url?.startsWith('/media/')) await media(request, response);
    else if (!(await proxy.handle(request, response))) await storefront.handle(request, response);
  }
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(`web: ${request.url} failed:`, error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (proxy.upgrade(request, socket, head)) return;
    if (storefront.upgrade) storefront.upgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(settings.PORT, settings.HOST, resolve));
  if (settings.ALLOW_SANDBOX)
    console.warn('web: ALLOW_SANDBOX is on: payments and deliveries of this shop may be simulated');
  console.log(`web: http://localhost:${settings.PORT}/`);
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.all([closed, storefront.close(), gateway.close()]);
  };
}

function mediaStore(settings: WebSettings): MediaStore {
  const { S3_ENDPOINT, S3_BUCKET = '', S3_ACCESS_KEY = '', S3_SECRET_KEY = '', S3_REGION } = settings;
  if (!S3_ENDPOINT) return folderStore(settings.MEDIA_DIRECTORY);
  return s3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
    region: S3_REGION,
  });
}

try {
  const stop = await start(webSettings(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Lifecycle } from '@minijd/engines';
import { createGateway, type Gateway, IdentityRefused } from '@minijd/gateway';
import { createMediaHandler, createUploadHandler, UPLOADS_PATH } from '@minijd/media';
import { drainServer } from '@minijd/subgraph';
import { createStorefront, type GraphQLExecutor, type Storefront, signedInPerson } from '@minijd/web/server';
import { readContracts } from './contracts.ts';
import type { OpenShop } from './open-shop.ts';
import type { ShopSettings } from './settings.ts';

export interface ServeOptions {
  settings: ShopSettings;
  port: number;
  mode: 'production' | 'development';
  lifecycle: Pick<Lifecycle, 'onStop'>;
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
    trustProxy: settings.TRUST_PROXY,
    production: mode === 'production',
    log: shop.log,
  });
  shop.subgraphs.meetGateway((request) => gateway.executeFor(request));
  const storefront = await createStorefront({ execute: inProcess(gateway), mode, graphqlPath: '/graphql' });
  const upload = createUploadHandler(shop.media, {
    personOf: (request) => signedInPerson(inProcess(gateway), request).catch(asGuest),
    onError: (error) => shop.log.error({ err: error }, 'a picture was not kept'),
  });
  const media = createMediaHandler(shop.media, {
    cacheDirectory: join(shop.directory, 'media-cache'),
    onError: (error) => shop.log.error({ err: error }, 'a picture cannot be shown'),
  });

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      shop.log.error({ err: error, path: request.url }, 'a request failed');
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === UPLOADS_PATH) return upload(request, response);
    if (request.url?.startsWith('/media/')) return media(request, response);
    if (await gateway.handle(request, response)) return;
    await storefront.handle(request, response);
  }
  takeUpgrades(server, gateway, storefront);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, settings.HOST, resolve);
  });
  lifecycle.onStop('web server', async () => {
    const drained = drainServer(server);
    await gateway.close();
    await storefront.close();
    await drained;
  });
}

function takeUpgrades(server: Server, gateway: Gateway, storefront: Storefront): void {
  server.on('upgrade', (request, socket, head) => {
    if (gateway.upgrade(request, socket, head)) return;
    if (storefront.upgrade && request.headers['sec-websocket-protocol']?.startsWith('vite-')) {
      storefront.upgrade(request, socket, head);
    } else socket.destroy();
  });
}

/** Whose token the gateway does not accept is nobody. */
function asGuest(error: unknown): undefined {
  if (!(error instanceof IdentityRefused && error.status === 401)) throw error;
}

/** Pages ask the gateway by function call, as the visitor. */
function inProcess(gateway: Gateway): GraphQLExecutor {
  return (operation) => gateway.execute(operation);
}

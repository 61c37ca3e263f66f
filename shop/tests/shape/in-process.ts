import { freePort } from '@minijd/engines';
import { clientLimits, createGateway } from '@minijd/gateway';
import { openHttpServer } from '@minijd/http-server';
import { pino } from 'pino';
import { readContracts } from '../../src/contracts.ts';
import { mediaDirectory, openMediaStore } from '../../src/media-store.ts';
import type { OpenShop } from '../../src/open-shop.ts';
import { type ServeOptions, serveShop } from '../../src/serve-shop.ts';
import { shopSettings } from '../../src/settings.ts';
import { startSubgraphs } from '../../src/start-subgraphs.ts';
import type { RunningShape, ShapeSetup } from './shape.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MEDIA_SECRET = 'of pictures, in tests only, 32 characters';

/** Everything in the process of the test. */
export async function startInProcess({ databaseUrl, ownerUrl, redisUrl, ...setup }: ShapeSetup): Promise<RunningShape> {
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  const folder = await temporaryFolder();
  const env = { ...setup.env, REDIS_URL: redisUrl, MEDIA_DIRECTORY: mediaDirectory(folder.path), MEDIA_SECRET };
  const subgraphs = await startSubgraphs({ databaseUrl, ownerUrl, redisUrl, env, log, onStatement: setup.onStatement });
  const shop: OpenShop = {
    directory: folder.path,
    engines: { databaseUrl, redisUrl, description: [], stop: async () => {} },
    media: openMediaStore(shopSettings(env), folder.path),
    secrets: {
      ...{ service: setup.env.SERVICE_SECRET!, session: setup.env.SESSION_SECRET!, webhooks: '', demoPassword: '' },
      media: MEDIA_SECRET,
    },
    subgraphs,
    calls: subgraphs.calls,
    log,
  };
  const door = await (setup.pages ? openShopDoor(shop, setup.env) : openGatewayDoor(shop, setup.env));
  return {
    url: door.url,
    calls: subgraphs.calls,
    stop: async () => {
      await door.close();
      await subgraphs.stop();
      await folder.remove();
    },
  };
}

const STOP_MS = 10_000;

interface Door {
  url: string;
  close(): Promise<void>;
}

/** The server of `npm start`: storefront, GraphQL, pictures. */
async function openShopDoor(shop: OpenShop, env: Record<string, string>): Promise<Door> {
  const steps: ((limitMs: number) => Promise<void> | void)[] = [];
  const close = async () => {
    for (const step of steps.reverse()) await step(STOP_MS);
  };
  const lifecycle: ServeOptions['lifecycle'] = { onStop: (_name, step) => void steps.push(step) };
  const port = await freePort();
  await serveShop(shop, { settings: shopSettings({ ...env, HOST: '127.0.0.1' }), port, mode: 'production', lifecycle });
  return { url: `http://127.0.0.1:${port}`, close };
}

/** The gateway alone: no build of the storefront is needed. */
async function openGatewayDoor({ subgraphs, secrets, log }: OpenShop, env: Record<string, string>): Promise<Door> {
  const gateway = await createGateway({
    ...(await readContracts()),
    subgraphs: subgraphs.byName,
    topics: subgraphs.topics,
    serviceSecret: secrets.service,
    sessionSecret: secrets.session,
    limits: clientLimits(shopSettings(env)),
    cacheMegabytes: shopSettings(env).CACHE_MEGABYTES,
    production: true,
    log,
  });
  subgraphs.useGateway((request) => gateway.executeFor(request));
  const server = await openHttpServer({
    ...{ port: 0, host: '127.0.0.1', trustedProxies: shopSettings(env).TRUSTED_PROXIES, log },
    ready: () => gateway.readiness(),
    handle: (request, response) => gateway.handle(request, response),
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    drain: () => gateway.drain(),
  });
  const close = async () => {
    await server.close();
    await gateway.close();
  };
  return { url: server.url, close };
}

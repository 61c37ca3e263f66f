import { readFile } from 'node:fs/promises';
import { Topics } from '@minijd/events';
import { isWorker, type Lifecycle, openHttpServer, processLog, runProcess } from '@minijd/http-server';
import { callLimits, parseSettings, subgraphAddresses } from '@minijd/subgraph';
import type { z } from 'zod';
import { createGateway } from './gateway.ts';
import { clientLimits, gatewaySettings, operationModes } from './settings.ts';
import { readSupergraph, watchSupergraph } from './supergraph/supergraph-source.ts';

type Settings = z.infer<ReturnType<typeof gatewaySettings>>;

async function persistedOperations({ PERSISTED_OPERATIONS: path }: Settings): Promise<Record<string, string>> {
  return path ? (JSON.parse(await readFile(path, 'utf8')) as Record<string, string>) : {};
}

/** The gateway of the services shape: every subgraph by its address. */
async function start(lifecycle: Lifecycle): Promise<void> {
  const opened = Promise.withResolvers<() => Promise<void>>();
  // From the beginning: without a listener the signal would end this process.
  process.on('SIGHUP', () => void opened.promise.then((again) => again()));
  const production = process.env.NODE_ENV === 'production';
  const settings = parseSettings(gatewaySettings(production), process.env);
  lifecycle.stopWithin(settings.SHUTDOWN_SECONDS);
  const log = processLog('gateway', settings);
  const topics = Topics.start({ redisUrl: settings.REDIS_URL, log });
  lifecycle.onStop('live topics', () => topics.close());
  const supergraphSdl = await readSupergraph(settings.SUPERGRAPH);
  const addresses = Object.entries(subgraphAddresses(settings));
  const gateway = await createGateway({
    supergraphSdl,
    subgraphs: Object.fromEntries(addresses.map(([name, url]) => [name, { url }])),
    serviceSecret: settings.SERVICE_SECRET,
    callLimits: callLimits(settings),
    sessionSecret: settings.SESSION_SECRET,
    redisUrl: settings.REDIS_URL,
    persistedOperations: await persistedOperations(settings),
    allowedOrigins: settings.ALLOWED_ORIGINS,
    limits: clientLimits(settings),
    unknownOperations: operationModes(settings, production),
    explorer: settings.EXPLORER,
    cacheMegabytes: settings.CACHE_MEGABYTES,
    plansDirectory: settings.PLANS_DIRECTORY,
    ...{ topics, production, log },
  });
  lifecycle.onStop('gateway', () => gateway.close());
  // A worker gets its share of the requests as soon as it listens: none of them waits for the planning thread.
  if (isWorker()) await gateway.execute({ query: '{ __typename }', headers: {} });
  const server = await openHttpServer({
    ...{ port: settings.PORT, host: settings.HOST, trustedProxies: settings.TRUSTED_PROXIES, log },
    ready: () => gateway.readiness(),
    quick: (request, response) => gateway.quick(request, response),
    handle: (request, response) => gateway.handle(request, response),
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    drain: () => gateway.drain(),
  });
  lifecycle.onStop('requests', (limitMs) => server.close(limitMs));
  const reloads = { accepted: 0, refused: 0 };
  const reload = async (read: () => Promise<string> | string) => {
    try {
      await gateway.reload(await read());
      reloads.accepted += 1;
      log.info({ reloads }, 'supergraph reloaded');
    } catch (error) {
      reloads.refused += 1;
      log.error({ err: error, reloads }, 'supergraph not reloaded');
    }
  };
  opened.resolve(() => reload(() => readSupergraph(settings.SUPERGRAPH)));
  const everyMs = settings.SUPERGRAPH_SECONDS * 1000;
  if (everyMs > 0) {
    const watched = { current: supergraphSdl, everyMs, onChange: (sdl: string) => reload(() => sdl), log };
    lifecycle.onStop('supergraph', watchSupergraph(settings.SUPERGRAPH, watched));
  }
  if (settings.PLANS_DIRECTORY) {
    gateway.warmUp().catch((error: unknown) => log.warn({ err: error }, 'stored operations are not planned ahead'));
  }
  log.info({ port: settings.PORT }, 'gateway ready');
}

await runProcess('gateway', start);

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Topics } from '@minijd/events';
import { drainServer, parseSettings, processLog, runProcess, subgraphAddresses } from '@minijd/subgraph';
import type { z } from 'zod';
import { createGateway } from './gateway.ts';
import { gatewaySettings } from './settings.ts';

type Settings = z.infer<ReturnType<typeof gatewaySettings>>;

/** Longer than load balancers keep idle sockets, so that they never meet one just closed. */
const KEEP_ALIVE_MS = 65_000;

async function persistedOperations({ PERSISTED_OPERATIONS: path }: Settings): Promise<Record<string, string>> {
  return path ? (JSON.parse(await readFile(path, 'utf8')) as Record<string, string>) : {};
}

/** The gateway of the services shape: every subgraph by its address. */
async function start(): Promise<() => Promise<void>> {
  const production = process.env.NODE_ENV === 'production';
  const settings = parseSettings(gatewaySettings(production), process.env);
  const log = processLog('gateway', settings);
  const topics = Topics.start({ redisUrl: settings.REDIS_URL, log });
  const addresses = Object.entries(subgraphAddresses(settings));
  const gateway = await createGateway({
    supergraphSdl: await readFile(settings.SUPERGRAPH, 'utf8'),
    subgraphs: Object.fromEntries(addresses.map(([name, url]) => [name, { url }])),
    serviceSecret: settings.SERVICE_SECRET,
    sessionSecret: settings.SESSION_SECRET,
    persistedOperations: await persistedOperations(settings),
    allowedOrigins: settings.ALLOWED_ORIGINS,
    trustProxy: settings.TRUST_PROXY,
    ...{ topics, production, log },
  });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, async (request, response) => {
    if (!(await gateway.handle(request, response))) response.writeHead(404).end();
  });
  server.on('upgrade', (request, socket, head) => {
    if (!gateway.upgrade(request, socket, head)) socket.destroy();
  });
  const reload = async () => gateway.reload(await readFile(settings.SUPERGRAPH, 'utf8'));
  process.on('SIGHUP', () => reload().catch((error: unknown) => log.error({ err: error }, 'supergraph not reloaded')));
  await new Promise<void>((resolve) => server.listen(settings.PORT, settings.HOST, resolve));
  log.info({ port: settings.PORT }, 'gateway ready');
  return async () => {
    const drained = drainServer(server);
    await gateway.close();
    await drained;
    await topics.close();
  };
}

await runProcess(start);

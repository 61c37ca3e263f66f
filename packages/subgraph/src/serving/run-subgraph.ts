import { EventBus, Topics } from '@minijd/events';
import { type Lifecycle, processLog, runProcess } from '@minijd/http-server';
import { z } from 'zod';
import { httpTransport } from '../calls/http-transport.ts';
import { checkBudget } from '../database/check-budget.ts';
import type { SubgraphDefinition } from '../define-subgraph.ts';
import type { RequestContext } from '../request/request-context.ts';
import { databaseSettings } from '../settings/database-settings.ts';
import { callLimits, milliseconds, serviceSettings, subgraphAddresses } from '../settings/service-settings.ts';
import { parseSettings } from '../settings/settings.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import { startSubgraph } from './start-subgraph.ts';

/** Environment settings of a subgraph that runs alone; `production` wants real secrets. */
export function subgraphSettings(production: boolean) {
  return serviceSettings(production).extend({
    DATABASE_URL: z.url('must be the address of a PostgreSQL database'),
    /** As whom tables are created and migrated; with it the user of DATABASE_URL needs no right but to read and write rows. */
    DATABASE_OWNER_URL: z.url('must be the address of the same database for its owner').optional(),
    /** The address of the gateway, for the queries of webhooks. */
    GATEWAY_URL: z.url('must be an address such as http://gateway:4000').optional(),
    ...databaseSettings,
    DATABASE_CONNECTIONS: z.coerce.number().int().min(1).default(10),
    /** Below the gateway's, so that fields which do not depend on a hanging subgraph are answered in time. */
    READ_LIMIT_MS: milliseconds.default(1500),
    CHANGE_LIMIT_MS: milliseconds.default(10_000),
  });
}

/** Runs a subgraph as a process of its own until SIGTERM or SIGINT; settings come from the environment. */
export function runSubgraph<Context extends RequestContext>(definition: SubgraphDefinition<Context>): Promise<void> {
  return runProcess(definition.name, (lifecycle) => start(definition, lifecycle));
}

async function start<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  lifecycle: Lifecycle,
): Promise<void> {
  const settings = parseSettings(subgraphSettings(process.env.NODE_ENV === 'production'), process.env);
  lifecycle.stopWithin(settings.SHUTDOWN_SECONDS);
  const log = processLog(definition.name, settings);
  const database = { databaseUrl: settings.DATABASE_URL, ownerUrl: settings.DATABASE_OWNER_URL };
  // As the owner: at the very first start there is no role of services yet.
  const reachable = settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL;
  await checkBudget({ databaseUrl: reachable, connections: settings.DATABASE_CONNECTIONS, log });
  const bus = await EventBus.start({ ...database, log });
  const topics = Topics.start({ redisUrl: settings.REDIS_URL, log });
  const gateway = settings.GATEWAY_URL && { gateway: settings.GATEWAY_URL };
  const calls = httpTransport(
    { ...subgraphAddresses(settings), ...gateway },
    { secret: settings.SERVICE_SECRET, log, limits: callLimits(settings) },
  );
  const subgraph = await startSubgraph(definition, {
    ...{ bus, topics, log, ...database, env: process.env },
    maxConnections: settings.DATABASE_CONNECTIONS,
    transport: calls.transport,
  });
  const served = await serveSubgraph(subgraph, {
    ...{ port: settings.PORT, host: settings.HOST, log },
    secret: settings.SERVICE_SECRET,
  });
  lifecycle.onStop('connections', async () => {
    await Promise.all([subgraph.stop(), calls.close(), topics.close()]);
  });
  lifecycle.onStop('jobs', () => bus.stop());
  lifecycle.onStop('requests', (limitMs) => served.close(limitMs));
  await subgraph.work();
  log.info({ url: served.url }, 'subgraph ready');
}

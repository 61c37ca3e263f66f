import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { httpTransport, SubgraphCalls } from '@minijd/subgraph';
import { TestProcess } from '@minijd/testkit';
import { pino } from 'pino';
import { subgraphs } from '../../src/subgraphs.ts';
import type { RunningShape, ShapeSetup } from './shape.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** PostgreSQL of the tests allows 200 connections, and several shops share it. */
const CONNECTIONS = '4';

type Addresses = Record<string, string>;

/** Every subgraph, the gateway and, for pages, the storefront as they are built, as processes that talk HTTP. */
export async function startServices(setup: ShapeSetup): Promise<RunningShape> {
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  const names = [...subgraphs.map(({ name }) => name), 'gateway', ...(setup.pages ? ['web'] : [])];
  const urls: Addresses = {};
  for (const name of names) urls[name] = `http://127.0.0.1:${await freePort()}`;
  const processes = names.map((name) => startService(name, urls, setup));
  const transport = httpTransport(urls, { secret: setup.env.SERVICE_SECRET!, log });
  const stop = async () => {
    await transport.close();
    // The doors first: they hold connections to the others.
    const outcomes = await Promise.allSettled(processes.toReversed().map((one) => one.stop()));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  };
  try {
    await Promise.all(processes.map((one, index) => one.answersAt(`${urls[names[index]!]}/readyz`)));
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { url: urls[setup.pages ? 'web' : 'gateway']!, calls: new SubgraphCalls('shop', transport.transport), stop };
}

function startService(name: string, urls: Addresses, { databaseUrl, redisUrl, env }: ShapeSetup): TestProcess {
  const addresses = Object.entries(urls).map(([service, url]) => [`${service.toUpperCase()}_URL`, url]);
  return new TestProcess({
    script: join(ROOT, 'dist', `${name}.js`),
    cwd: ROOT,
    env: {
      ...Object.fromEntries(addresses),
      ...env,
      NODE_ENV: 'test',
      LOG_LEVEL: process.env.TEST_LOG ?? 'warn',
      HOST: '127.0.0.1',
      PORT: new URL(urls[name]!).port,
      DATABASE_URL: databaseUrl,
      DATABASE_CONNECTIONS: CONNECTIONS,
      REDIS_URL: redisUrl,
      PERSISTED_OPERATIONS: 'schema/operations/persisted.json',
      GRAPHQL_URL: `${urls.gateway}/graphql`,
    },
  });
}

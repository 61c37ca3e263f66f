import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { httpTransport, SubgraphCalls } from '@minijd/subgraph';
import { TestProcess } from '@minijd/testkit';
import { pino } from 'pino';
import { subgraphs } from '../../src/subgraphs.ts';
import { type ImagePlace, imagePlace } from './image.ts';
import type { RunningShape, ShapeSetup } from './shape.ts';

/** PostgreSQL of the tests allows 200 connections, and several shops share it. */
const CONNECTIONS = '4';

type Addresses = Record<string, string>;

/** A shop as services, whose processes a test may stop one by one. */
export interface RunningServices extends RunningShape {
  /** By name: the subgraphs, `gateway` and, for pages, `web`. */
  processes: Record<string, TestProcess>;
  urls: Addresses;
  place: ImagePlace;
  /** Restarts a stopped one at its address. */
  restart(name: string): Promise<void>;
}

/**
 * Every subgraph, the gateway and, for pages, the storefront as processes that talk HTTP, run from the content of the image
 * as they are in production.
 */
export async function startServices(setup: ShapeSetup): Promise<RunningServices> {
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  const names = [...subgraphs.map(({ name }) => name), 'gateway', ...(setup.pages ? ['web'] : [])];
  const urls: Addresses = {};
  for (const name of names) urls[name] = `http://127.0.0.1:${await freePort()}`;
  const place = await imagePlace();
  const start = (name: string) => startService(name, urls, { ...setup, place });
  const processes = Object.fromEntries(names.map((name) => [name, start(name)]));
  const transport = httpTransport(urls, { secret: setup.env.SERVICE_SECRET!, log });
  const stop = async () => {
    await transport.close();
    // The gateway and the storefront first: they have connections to the others.
    const outcomes = await Promise.allSettled(names.toReversed().map((name) => processes[name]!.stop()));
    await place.remove();
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  };
  try {
    await Promise.all(names.map((name) => processes[name]!.answersAt(`${urls[name]}/readyz`)));
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  const restart = async (name: string) => {
    processes[name] = start(name);
    await processes[name].answersAt(`${urls[name]}/readyz`);
  };
  const calls = new SubgraphCalls('shop', transport.transport);
  return { url: urls[setup.pages ? 'web' : 'gateway']!, calls, processes, urls, place, restart, stop };
}

/** Starts one service of the image, at its own address among `urls`. */
export function startService(name: string, urls: Addresses, setup: ShapeSetup & { place: ImagePlace }): TestProcess {
  const { databaseUrl, ownerUrl, redisUrl, env, place } = setup;
  const addresses = Object.entries(urls).map(([service, url]) => [`${service.toUpperCase()}_URL`, url]);
  return new TestProcess({
    script: join(place.directory, 'dist', `${name}.js`),
    cwd: place.directory,
    account: place.account,
    node: place.node,
    env: {
      ...Object.fromEntries(addresses),
      NODE_ENV: 'production',
      HOME: place.writable,
      TMPDIR: place.writable,
      MEDIA_DIRECTORY: join(place.writable, 'media'),
      MEDIA_CACHE_DIRECTORY: join(place.writable, 'media-cache'),
      ...env,
      LOG_LEVEL: process.env.TEST_LOG ?? 'warn',
      HOST: '127.0.0.1',
      PORT: new URL(urls[name]!).port,
      DATABASE_URL: databaseUrl,
      ...(ownerUrl && { DATABASE_OWNER_URL: ownerUrl }),
      DATABASE_CONNECTIONS: CONNECTIONS,
      REDIS_URL: redisUrl,
      PERSISTED_OPERATIONS: 'schema/operations/persisted.json',
      GRAPHQL_URL: `${urls.gateway}/graphql`,
    },
  });
}

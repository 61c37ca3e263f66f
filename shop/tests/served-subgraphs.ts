import { serveSubgraph } from '@minijd/subgraph';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { startSubgraphs } from '../src/start-subgraphs.ts';
import { shopDatabase } from './shop-database.ts';

export const SECRET = 'the service secret of the tests, long enough';

/** Subgraphs of an empty shop that answer over HTTP, and the settings with which a command finds them. */
export async function servedSubgraphs() {
  const log = pino({ level: process.env.TEST_LOG ?? 'fatal' });
  const database = await shopDatabase();
  const subgraphs = await startSubgraphs({ databaseUrl: database.url, env: {}, log });
  const served: Awaited<ReturnType<typeof serveSubgraph>>[] = [];
  const env: Record<string, string> = { SERVICE_SECRET: SECRET };
  for (const name of ['users', 'catalog', 'orders', 'reviews', 'search']) {
    const one = await serveSubgraph(subgraphs.byName[name]!, { port: 0, secret: SECRET, log });
    served.push(one);
    env[`${name.toUpperCase()}_URL`] = one.url;
  }
  onTestFinished(async () => {
    await Promise.all(served.map((one) => one.close()));
    await subgraphs.stop();
    await database.drop();
  });
  return { database, env, calls: subgraphs.calls };
}

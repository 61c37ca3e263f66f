import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@minijd/engines';
import { RemoteSubgraph, SubgraphCalls } from '@minijd/subgraph';
import { type TestDatabase, TestProcess, testRedis } from '@minijd/testkit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportCatalogDocument } from '../src/calls/catalog.generated.ts';
import { shopViewer } from '../src/import/shop-viewer.ts';
import { shopDatabase } from './shop-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const SECRET = 'the service secret of the tests, long enough';
const RESERVE = 'mutation($input: ReserveStockInput!) { _reserveStock(input: $input) { reserved } }';
const log = pino({ level: 'fatal' });
const redis = testRedis();

interface CatalogProcess {
  process: TestProcess;
  subgraph: RemoteSubgraph;
}

let database: TestDatabase;
let processes: CatalogProcess[] = [];
beforeAll(async () => {
  if (redis.missing) return;
  database = await shopDatabase();
  processes = await Promise.all([startCatalog(), startCatalog()]);
});
afterAll(async () => {
  for (const { process, subgraph } of processes) {
    await subgraph.close();
    await process.stop();
  }
  await database?.drop();
});

async function startCatalog(): Promise<CatalogProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const process = new TestProcess({
    script: join(ROOT, 'subgraphs/catalog/src/main.ts'),
    cwd: ROOT,
    env: {
      ...{ DATABASE_URL: database.url, REDIS_URL: redis.url, SERVICE_SECRET: SECRET },
      ...{ HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', DATABASE_CONNECTIONS: '3' },
    },
  });
  await process.answersAt(`${url}/readyz`);
  return { process, subgraph: new RemoteSubgraph('catalog', url, { secret: SECRET, log }) };
}

/** A SKU with three units. */
async function newSku({ subgraph }: CatalogProcess): Promise<string> {
  const calls = new SubgraphCalls('test', (_name, request) => subgraph.execute(request));
  const product = {
    ...{ source: 'test', externalId: 'lamp', slug: 'lamp', nameEn: 'Lamp', categorySlug: 'home', attributes: [] },
    ...{ media: [], sellerId: crypto.randomUUID(), createdAt: new Date() },
    skus: [{ code: 'lamp', specs: [], priceMinor: 9900, stock: [{ warehouseCode: 'BJ', onHand: 3 }] }],
  };
  const input = {
    warehouses: [{ code: 'BJ', nameEn: 'Beijing' }],
    categories: [{ slug: 'home', nameEn: 'Home' }],
    products: [product],
  };
  await calls.call('catalog', ImportCatalogDocument, { input }, shopViewer);
  const [sku] = await database.sql<{ id: string }>('select id from catalog.sku');
  return sku!.id;
}

test('through Redis, who subscribes at one process receives what happens in another', async (context) => {
  context.skip(redis.missing !== undefined, redis.missing);
  const [here, there] = processes as [CatalogProcess, CatalogProcess];
  const skuId = await newSku(here);
  const query = 'subscription($ids: [ID!]!) { stockChanged(skuIds: $ids) { available } }';
  const received = await there.subgraph.subscribe({ query, variables: { ids: [skuId] }, viewer: shopViewer });
  const first = received[Symbol.asyncIterator]().next();
  await delay(500);

  const reservation = {
    reservationId: crypto.randomUUID(),
    lines: [{ skuId, quantity: 2 }],
    expiresAt: '2099-01-01T00:00:00Z',
  };
  const reserved = await here.subgraph.execute({
    query: RESERVE,
    variables: { input: reservation },
    viewer: { ...shopViewer, service: 'orders' },
  });

  expect(reserved.data).toEqual({ _reserveStock: { reserved: true } });
  expect((await first).value.data).toEqual({ stockChanged: { available: 1 } });
});

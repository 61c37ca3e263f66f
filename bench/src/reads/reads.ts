import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BenchShop, shopCommand, startBenchShop } from '../bench-shop.ts';
import { residentMegabytes } from '../cpu-time.ts';
import { bareSqlCpu } from './bare-sql.ts';
import { load, type ReadFigures } from './load.ts';
import { ask, readOperations } from './operations.ts';

/** A search counts no further. */
const MOST_COUNTED = 10_000;
const ROOT = join(import.meta.dirname, '../../..');
const DATA = join(ROOT, '.minijd/bench');
const ICECAT = join(ROOT, '../shared/data/icecat/products.ndjson.gz');

/**
 * Reads through the endpoint, uncached: on the sample shop and, where the file lies beside the checkout, on Icecat.
 * `ours` is the list of 20 through the graph, `peer` the same rows by bare SQL and JSON.stringify; both in CPU-ms a
 * page, of every process but PostgreSQL.
 */
export async function reads(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const sample = await measure('sample shop', join(DATA, 'sample'));
  if (existsSync(ICECAT)) await measure('Icecat', join(DATA, 'icecat'), ICECAT);
  else console.log(`Icecat is not measured: ${ICECAT} is missing.`);
  return { ...sample, ratio: Number((sample.ours / sample.peer).toFixed(2)) };
}

async function measure(title: string, directory: string, file?: string): Promise<{ ours: number; peer: number }> {
  if (file && !existsSync(join(directory, 'imported'))) await importOnce(directory, file);
  const shop = await startBenchShop(directory);
  try {
    const atStart = residentMegabytes(shop.pid);
    await everythingIndexed(shop.url);
    const figures = await loadAll(shop);
    const peer = Number((await bareSqlCpu(directory)).toFixed(2));
    console.log(`\n${title}: ${atStart} MB after start`);
    console.table(figures);
    const ours = figures.find(({ operation }) => operation === 'list of 20')!['CPU ms/request'];
    console.log(`list of 20: ${ours} CPU-ms through the graph, ${peer} by bare SQL`);
    return { ours, peer };
  } finally {
    await shop.stop();
  }
}

/** The index follows an import; until it has caught up, filling it is what would be measured. */
async function everythingIndexed(url: string): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { products, search } = await ask<{ products: { totalCount: number }; search: { total: number } }>(
      url,
      '{ products(first: 1) { totalCount } search(input: { pageSize: 1 }) { total } }',
    );
    if (search.total >= Math.min(products.totalCount, MOST_COUNTED)) return;
    if (Date.now() > deadline) throw new Error(`${search.total} of ${products.totalCount} products are indexed`);
    await delay(500);
  }
}

async function loadAll({ url, pid }: BenchShop): Promise<ReadFigures[]> {
  const figures: ReadFigures[] = [];
  for (const operation of await readOperations(url)) figures.push(await load(url, pid, operation));
  return figures;
}

async function importOnce(directory: string, file: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await shopCommand(directory, 'import', file);
  await mkdir(join(directory, 'imported'));
}

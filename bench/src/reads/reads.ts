import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '@minijd/testkit/until';
import { type BenchShop, shopCommand, startBenchShop } from '../bench-shop.ts';
import { residentMegabytes } from '../cpu-time.ts';
import { bareSqlCpu } from './bare-sql.ts';
import { load, type ReadFigures, warmUp } from './load.ts';
import { ask, type BenchOperation, readOperations } from './operations.ts';

/** The highest total that a search counts exactly. */
const MOST_COUNTED = 10_000;
const TURNS = 5;
const ROOT = join(import.meta.dirname, '../../..');
const DATA = join(ROOT, '.minijd/bench');
const ICECAT = join(ROOT, '../shared/data/icecat/products.ndjson.gz');

/**
 * Reads through the endpoint, uncached: on the sample shop and, when its file is beside the checkout, on Icecat.
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
    const operations = await readOperations(shop.url);
    console.log(`\n${title}: ${atStart} MB after start`);
    console.table(await loadAll(shop, operations));
    const list = operations.find(({ name }) => name === 'list of 20')!;
    const compared = await compare(shop, list);
    console.log(`list of 20: ${compared.ours} CPU-ms through the graph, ${compared.peer} by bare SQL`);
    return compared;
  } finally {
    await shop.stop();
  }
}

/** Waits until the index has all products of an import: otherwise indexing would be measured as well. */
export async function everythingIndexed(url: string): Promise<void> {
  let indexed = '';
  await until(
    async () => {
      const { products, search } = await ask<{ products: { totalCount: number }; search: { total: number } }>(
        url,
        '{ products(first: 1) { totalCount } search(input: { pageSize: 1 }) { total } }',
      );
      indexed = `${search.total} of ${products.totalCount} products are indexed`;
      return search.total >= Math.min(products.totalCount, MOST_COUNTED);
    },
    { withinMs: 120_000, missing: () => indexed },
  );
}

async function loadAll({ url, pid }: BenchShop, operations: readonly BenchOperation[]): Promise<ReadFigures[]> {
  const figures: ReadFigures[] = [];
  for (const operation of operations) {
    await warmUp(url, operation);
    figures.push(await load(url, pid, operation));
  }
  return figures;
}

/** Alternates, so that other load on the machine affects both; the median of each. */
async function compare({ url, pid, directory }: BenchShop, list: BenchOperation) {
  const ours: number[] = [];
  const peer: number[] = [];
  await warmUp(url, list);
  for (let turn = 0; turn < TURNS; turn++) {
    ours.push((await load(url, pid, list))['CPU ms/request']);
    peer.push(await bareSqlCpu(directory));
  }
  return { ours: median(ours), peer: Number(median(peer).toFixed(2)) };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function importOnce(directory: string, file: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await shopCommand(directory, 'import', file);
  await mkdir(join(directory, 'imported'));
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl } from '../bench-database.ts';
import { type BenchShop, startBenchShop } from '../bench-shop.ts';
import { everythingIndexed } from '../reads/reads.ts';
import { countSkus, growTo } from './grow.ts';
import { growthPages, type Page, timesOf } from './pages.ts';
import { plansOf, wholeTables } from './plans.ts';

const DATA = join(import.meta.dirname, '../../../.minijd/bench/catalog-growth');
const SMALL = Number(process.env.BENCH_SMALL ?? 10_000);
const LARGE = Number(process.env.BENCH_LARGE ?? 1_000_000);
const TURNS = 5;
const SECONDS = 3;
/** Statements of subgraphs name their tables without them. */
const SCHEMAS = '-c search_path=catalog,search,orders,reviews,users,cart,events';
/** The p95 of no page may grow more. */
const BAR = 1.5;

interface GrownShop {
  skus: number;
  shop: BenchShop;
  database: pg.Pool;
  pages: Page[];
}

/**
 * How pages answer with 10,000 and with 1,000,000 SKUs: category page, product page and the seller's table of products,
 * four clients at a time, uncached. Both shops run, and are asked by turns, so that other load on the machine affects
 * both. `ours` is the largest ratio of their p95, `peer` the bar. The plans of the statements at the large size are printed.
 */
export async function catalogGrowth(): Promise<object> {
  const [small, large] = [await grownShop(SMALL), await grownShop(LARGE)];
  try {
    // Not before both are filled: who is signed in would be asked to do so again.
    for (const grown of [small, large]) grown.pages = await growthPages(grown.shop.url, grown.shop.directory);
    const figures = [];
    for (const at of small.pages.keys()) figures.push(await compare(small, large, at));
    console.table(figures);
    await printPlans(large);
    const ours = Math.max(...figures.map(({ ratio }) => ratio));
    return { pages: figures, ours, peer: BAR, ratio: Number((ours / BAR).toFixed(2)) };
  } finally {
    for (const { shop, database } of [small, large]) {
      await database.end();
      await shop.stop();
    }
  }
}

/** A shop of so many SKUs; filled when it is started for the first time. */
async function grownShop(skus: number): Promise<GrownShop> {
  const directory = join(DATA, String(skus));
  await mkdir(directory, { recursive: true });
  const shop = await startBenchShop(directory);
  const database = new pg.Pool({ connectionString: databaseUrl(directory), options: SCHEMAS });
  await everythingIndexed(shop.url);
  const began = performance.now();
  if ((await countSkus(database)) < skus) await growTo(database, skus);
  console.log(`${await countSkus(database)} SKUs, after ${Math.round((performance.now() - began) / 1000)} s`);
  return { skus, shop, database, pages: [] };
}

async function compare(small: GrownShop, large: GrownShop, at: number) {
  const times = new Map<GrownShop, number[]>([
    [small, []],
    [large, []],
  ]);
  for (const grown of times.keys()) await timesOf(grown.pages[at]!, SECONDS);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [grown, taken] of times) taken.push(...(await timesOf(grown.pages[at]!, SECONDS)));
  }
  const [of, withAll] = [small, large].map((grown) => {
    const sorted = times.get(grown)!.toSorted((a, b) => a - b);
    return (share: number) => Number(sorted[Math.floor(sorted.length * share)]!.toFixed(1));
  }) as [(share: number) => number, (share: number) => number];
  return {
    page: small.pages[at]!.name,
    ...{ [`p50 ms at ${small.skus}`]: of(0.5), [`p50 ms at ${large.skus}`]: withAll(0.5) },
    ...{ [`p95 ms at ${small.skus}`]: of(0.95), [`p95 ms at ${large.skus}`]: withAll(0.95) },
    ratio: Number((withAll(0.95) / of(0.95)).toFixed(2)),
  };
}

async function printPlans({ skus, shop, database, pages }: GrownShop): Promise<void> {
  for (const page of pages) {
    const plans = await plansOf(database, shop.directory, page.open);
    console.log(`\n${page.name}: ${plans.length} statements at ${skus} SKUs`);
    for (const { statement, reads } of plans) {
      console.log(`  ${statement.replace(/\s+/g, ' ').slice(0, 160)}\n    ${reads.join('; ')}`);
    }
    console.log(`  read as a whole: ${(await wholeTables(database, plans)).join(', ') || 'none'}`);
  }
}

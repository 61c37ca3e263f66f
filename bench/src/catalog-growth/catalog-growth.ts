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

interface Figures {
  page: string;
  'p50 ms': number;
  'p95 ms': number;
}

/**
 * How pages answer as the catalogue grows from 10,000 to 1,000,000 SKUs: category page, product page and the seller's
 * table of products, four clients at a time, uncached. `ratio` is the largest of their p95 at the large size to that at
 * the small one. The plans of their statements at the large size are printed.
 */
export async function catalogGrowth(): Promise<object> {
  await mkdir(DATA, { recursive: true });
  const shop = await startBenchShop(DATA);
  const database = new pg.Pool({ connectionString: databaseUrl(DATA) });
  try {
    await everythingIndexed(shop.url);
    if ((await countSkus(database)) > SMALL * 2) throw new Error(`${DATA} has grown already: remove it to begin again`);
    const small = await measureAt(SMALL, shop, database);
    const large = await measureAt(LARGE, shop, database);
    for (const page of await growthPages(shop.url, shop.directory)) {
      const plans = await plansOf(database, shop.directory, page.open);
      console.log(`\n${page.name}: ${plans.length} statements at ${LARGE} SKUs`);
      for (const { statement, reads } of plans) {
        console.log(`  ${statement.replace(/\s+/g, ' ').slice(0, 160)}\n    ${reads.join('; ')}`);
      }
      console.log(`  read as a whole: ${(await wholeTables(database, plans)).join(', ') || 'none'}`);
    }
    const ratios = large.map((figures, index) => figures['p95 ms'] / small[index]!['p95 ms']);
    return { small, large, ratio: Number(Math.max(...ratios).toFixed(2)) };
  } finally {
    await database.end();
    await shop.stop();
  }
}

async function measureAt(skus: number, shop: BenchShop, database: pg.Pool): Promise<Figures[]> {
  const began = performance.now();
  await growTo(database, skus);
  const count = await countSkus(database);
  console.log(`\n${count} SKUs, after ${Math.round((performance.now() - began) / 1000)} s`);
  const figures: Figures[] = [];
  for (const page of await growthPages(shop.url, shop.directory)) figures.push(await measure(page));
  console.table(figures);
  return figures;
}

async function measure(page: Page): Promise<Figures> {
  await timesOf(page, 4);
  const times = (await timesOf(page, 10)).toSorted((a, b) => a - b);
  const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(1));
  return { page: page.name, 'p50 ms': at(0.5), 'p95 ms': at(0.95) };
}

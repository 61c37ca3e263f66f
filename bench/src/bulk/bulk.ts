import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shopCommand } from '../bench-shop.ts';

const SKUS = Number(process.env.BENCH_SKUS ?? 100_000);
const SKUS_PER_PRODUCT = 50;
const BAR_PER_MINUTE = 100_000;
const DIRECTORY = join(import.meta.dirname, '../../../.minijd/bench/bulk');

/**
 * Lists of new prices and of counted stock for 100,000 SKUs, imported by `pnpm shop import`, start of the shop included.
 * `ours` is the slower of both in SKUs a minute, `peer` the bar.
 */
export async function bulk(): Promise<object> {
  await mkdir(DIRECTORY, { recursive: true });
  await writeFile(join(DIRECTORY, 'goods.ndjson'), goods());
  await shopCommand(DIRECTORY, 'import', join(DIRECTORY, 'goods.ndjson'));
  // Others each time: what is as in the file is not written.
  const base = 100 + (Math.floor(Date.now() / 1000) % 10_000);
  const prices = await timed('prices', 'sku,price', (at) => `${base}.${String(at % 100).padStart(2, '0')}`);
  const stock = await timed('stock', 'sku,warehouse,on_hand', (at) => `BJ,${base + (at % 100)}`);
  console.table([prices, stock]);
  const ours = Math.min(prices['SKUs/min'], stock['SKUs/min']);
  return { ours, peer: BAR_PER_MINUTE, ratio: Number((ours / BAR_PER_MINUTE).toFixed(2)) };
}

async function timed(kind: string, header: string, cells: (at: number) => string) {
  const file = join(DIRECTORY, `${kind}.csv`);
  const rows = Array.from({ length: SKUS }, (_, at) => `${codeOf(at)},${cells(at)}`);
  await writeFile(file, `\uFEFF${[header, ...rows].join('\r\n')}\r\n`);
  const started = performance.now();
  await shopCommand(DIRECTORY, 'import', file, '--kind', kind);
  const seconds = (performance.now() - started) / 1000;
  return { kind, seconds: Number(seconds.toFixed(1)), 'SKUs/min': Math.round((SKUS / seconds) * 60) };
}

const codeOf = (at: number) => `BENCH-${at}`;

function goods(): string {
  const products = Array.from({ length: Math.ceil(SKUS / SKUS_PER_PRODUCT) }, (_, number) => ({
    ...{ externalId: `bench-${number}`, source: 'bench', slug: `bench-${number}`, name: { en: `Product ${number}` } },
    ...{ categoryPath: [{ slug: 'bench', name: { en: 'Bench' } }], seller: 'minijd', attributes: [], media: [] },
    ...{ soldCount: 0, createdAt: '2026-01-01T00:00:00Z' },
    skus: Array.from({ length: SKUS_PER_PRODUCT }, (_, place) => ({
      ...{ code: codeOf(number * SKUS_PER_PRODUCT + place), priceMinor: 9900, stock: { BJ: 5 } },
      specs: [{ name: { en: 'Number' }, value: { en: String(place) } }],
    })),
  }));
  return products.map((product) => `${JSON.stringify(product)}\n`).join('');
}

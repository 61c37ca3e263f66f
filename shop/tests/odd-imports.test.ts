import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestDatabase } from '@minijd/testkit';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { CatalogWriter } from '../src/import/catalog-writer.ts';
import { importFile } from '../src/import/import-file.ts';
import { ImportProgress } from '../src/import/import-progress.ts';
import type { CatalogRecord } from '../src/import/record.ts';
import { type RunningSubgraphs, startSubgraphs } from '../src/start-subgraphs.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';
import { shopDatabase } from './shop-database.ts';

let database: TestDatabase;
let shop: RunningSubgraphs;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [database, folder] = await Promise.all([shopDatabase(), temporaryFolder()]);
  shop = await startSubgraphs({ databaseUrl: database.url, env: { NODE_ENV: 'test' }, log: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await shop?.stop();
  await database.drop();
  await folder.remove();
});
afterEach(() => database.sql('delete from catalog.import_progress'));

let files = 0;
/** A unique row of our own format. */
function row(slug: string, change: object = {}): object {
  const record: CatalogRecord = {
    ...{ source: 'file', externalId: slug, slug, name: bilingual('纸灯 | Paper Lamp'), seller: 'lantern' },
    ...{ categoryPath: [{ slug: 'home', name: bilingual('家居 | Home') }], attributes: [], media: [], soldCount: 0 },
    skus: [{ code: slug, specs: [], priceMinor: 9900, stock: { BJ: 3 } }],
    createdAt: '2026-01-01T00:00:00.000Z',
  };
  return { ...record, ...change };
}

async function importRows(rows: readonly object[], writer = new CatalogWriter(shop.calls)) {
  const file = join(folder.path, `goods-${++files}.ndjson`);
  await writeFile(file, rows.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const rejected = new Map<number, string>();
  const progress = await ImportProgress.of(file, shop.calls);
  const run = () =>
    importFile(file, {
      ...{ writer, progress },
      onRejected: (line, reason) => void rejected.set(line, reason),
    });
  return { report: await run(), rejected };
}

const slugs = async () =>
  (await database.sql<{ slug: string }>('select slug from catalog.product')).map((one) => one.slug);
const skuOf = (code: string, change: object) => ({ skus: [{ code, specs: [], priceMinor: 1, stock: {}, ...change }] });

const ODD: Record<string, object> = {
  'half of a surrogate pair in a name': { name: { en: 'a\ud800b' } },
  'half of one in an attribute': { attributes: [{ name: { en: 'x' }, value: { en: '\udc00' } }] },
  'U+0000 in a description': { description: { en: 'a\u0000b' } },
  'a brand of 300 characters': { brand: { slug: 'long-brand', name: '牌'.repeat(300) } },
  'a category of 300 characters': { categoryPath: [{ slug: 'long-category', name: { en: 'x'.repeat(300) } }] },
  'a slug of 300 characters': { slug: 'x'.repeat(300) },
  'an id of 300 characters': { externalId: 'x'.repeat(300) },
  'a code of 300 characters': skuOf('x'.repeat(300), {}),
  'the year 0': { createdAt: '0000-01-01T00:00:00.000Z' },
  'the year 275760': { createdAt: '+275760-09-13T00:00:00.000Z' },
  'no zone': { createdAt: '2026-01-01T00:00:00' },
  'a price of sixteen digits': skuOf('dear', { priceMinor: 9_007_199_254_740_991 }),
  'half a fen': skuOf('half', { priceMinor: 0.5 }),
  'more units than can be counted': skuOf('many', { stock: { BJ: 2_147_483_647 } }),
  'more units sold than can be counted': { soldCount: 2_147_483_647 },
  'a weight of a mountain': skuOf('heavy', { weightGrams: 2_147_483_647 }),
  'an unknown warehouse': skuOf('lost', { stock: { MARS: 1 } }),
  'an empty name': { name: { en: '' } },
  'a name nobody can see': { name: { en: '\u200b\u3164' } },
  'a picture that is none': {
    media: [{ key: 'javascript:alert(1)', width: 1, height: 1, alt: { en: 'x' }, placeholder: '#fff' }],
  },
  'the slug of another product': { slug: 'good-0' },
  'the code of another product': skuOf('good-0', {}),
  'no SKU': { skus: [] },
  'no product at all': { source: null },
};

test('odd rows are reported by line, and all others imported', async () => {
  const names = Object.keys(ODD);
  const rows = names.flatMap((name, index) => [row(`good-${index}`), row(`odd-${index}`, ODD[name])]);
  const { report, rejected } = await importRows([...rows, row('last')]);
  expect(names.filter((_, index) => !rejected.has(2 * index + 2))).toEqual([]);
  expect(report).toMatchObject({ imported: names.length + 1, rejected: names.length });
  expect((await slugs()).filter((slug) => slug.startsWith('odd'))).toEqual([]);
  for (const reason of rejected.values()) expect(reason).toMatch(/\S{3}/);
});

test('an import that was stopped continues after odd rows', async () => {
  const writer = new CatalogWriter(shop.calls);
  const write = writer.write.bind(writer);
  let writes = 0;
  writer.write = async (rows) => {
    if (++writes === 2) throw new Error('the process ended');
    return write(rows);
  };
  const odd = row('resumed-odd', ODD['an unknown warehouse']);
  const rows = [...Array.from({ length: 450 }, (_, index) => row(`resumed-${index}`)), odd, row('resumed-last')];
  const file = join(folder.path, 'stopped.ndjson');
  await writeFile(file, rows.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const progress = await ImportProgress.of(file, shop.calls);
  const lines: number[] = [];
  const options = { writer, progress, onRejected: (line: number) => void lines.push(line) };
  await expect(importFile(file, options)).rejects.toThrow('the process ended');
  const report = await importFile(file, options);
  expect([report.imported, lines]).toEqual([451, [451]]);
});

test('whatever the rows hold, each is imported or reported', { timeout: 60_000 }, async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ minLength: 200, maxLength: 400 }),
    fc.constant('\ud800'),
  );
  const count = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 53));
  const change = fc.record(
    {
      name: fc.record({ en: text }),
      description: fc.record({ 'zh-CN': text }),
      brand: fc.record({ slug: fc.constantFrom('b1', 'b2'), name: text }),
      externalId: text,
      slug: text,
      soldCount: count,
      createdAt: fc.oneof(
        text,
        fc.date().map(String),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
      attributes: fc.array(fc.record({ name: fc.record({ en: text }), value: fc.record({ en: text }) }), {
        maxLength: 3,
      }),
    },
    { requiredKeys: [] },
  );
  let batches = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(change, count), { minLength: 1, maxLength: 12 }), async (changes) => {
      const batch = ++batches;
      const odd = changes.map(([one, number], index) =>
        row(`f${batch}-${index}`, {
          ...skuOf(`f${batch}-${index}`, { priceMinor: number, stock: { BJ: number } }),
          ...one,
        }),
      );
      // Rows with the same id are all imported; the last one remains.
      const good = Array.from({ length: 30 }, (_, index) => row(`fine${batch}-${index}`));
      const { report, rejected } = await importRows([...good, ...odd]);
      expect(report.imported + rejected.size).toBe(good.length + odd.length);
      expect([...rejected.keys()].filter((line) => line <= good.length)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('products that were added before 1970 are the oldest, in its order', async () => {
  const days = ['1969-12-31', '1850-06-01', '1970-06-01', '2026-06-01', '1969-07-20'];
  const rows = days.map((day) =>
    row(`day-${day}`, { createdAt: `${day}T00:00:00Z`, categoryPath: [{ slug: 'old', name: { en: 'Old' } }] }),
  );
  await importRows(rows);
  const query = `query($after: String) {
    products(first: 1, after: $after, filter: { categorySlug: "old" }) { nodes { slug createdAt } pageInfo { endCursor hasNextPage } }
  }`;
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const viewer = { locale: 'en' as const, requestId: 'test' };
    const { data } = await shop.byName.catalog!.execute({ query, variables: { after }, viewer });
    const { nodes, pageInfo } = (
      data as { products: { nodes: { slug: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }
    ).products;
    seen.push(...nodes.map(({ slug }) => slug.slice(4)));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(days.toSorted().toReversed());
});

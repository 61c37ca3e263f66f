import { MikroORM } from '@mikro-orm/postgresql';
import { databaseConfiguration } from '@minijd/subgraph';
import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../src/analysis/query-words.ts';
import { parseAttributeKey } from '../src/engine/product-document.ts';
import { RANKING } from '../src/engine/ranking.ts';
import { FacetIndex } from '../src/facet-index/facet-index.ts';
import { PostgresEngine } from '../src/postgres/postgres-engine.ts';
import { search } from '../src/subgraph.ts';

let shop: TestSubgraph;
let orm: MikroORM;
beforeAll(async () => {
  shop = await testSubgraph(search);
  orm = await MikroORM.init(databaseConfiguration(search, { databaseUrl: shop.database.url }));
  await shop.database.sql('insert into search.generation (id, live, words_version) values (77, true, 2)');
});
afterAll(async () => {
  await orm?.close();
  await shop?.stop();
});

/** Shoes with sizes by brand: only the brand "oak" has size 36, and every tenth pair is of it. */
async function shoes(from: number, to: number): Promise<void> {
  await shop.database.sql(`
    insert into search.document (generation, number, product_id, name_en, words, likeness, categories, category, brand,
      attributes_zh, attributes_en, price_minor, sold_count, in_stock, rating_count, created_at)
    select 77, n, gen_random_uuid(), 'Shoe ' || n, '', '', '{shoes}', 'shoes', case when n % 10 = 0 then 'oak' else 'elm' end,
      array[]::text[], array['Size' || chr(31) || case when n % 10 = 0 then 36 else 40 + n % 3 end],
      100 * n, n, true, 0, now()
    from generate_series(${from}, ${to}) n`);
  // As after more changes than are listed: everything is read again.
  await shop.database.sql(`update search.generation set numbers = ${to} + 1, changes = changes + 5000 where id = 77`);
}

interface Facets {
  total: number;
  sizes: Record<string, number>;
  approximate: { sizes: boolean; brands: boolean; prices: boolean };
}

async function facetsOf(input: object): Promise<Facets> {
  const { data, errors } = await shop.execute(
    `query ($input: SearchInput!) { search(input: $input) { total facets {
      categories { count approximate } brands { count approximate } prices { count approximate }
      attributes { name values { value count approximate } } } } }`,
    { input },
    { locale: 'en' },
  );
  expect(errors).toBeUndefined();
  const { total, facets } = data!.search;
  const sizes = facets.attributes.find(({ name }: { name: string }) => name === 'Size')?.values ?? [];
  const any = (values: { approximate: boolean }[]) => values.some(({ approximate }) => approximate);
  return {
    total,
    sizes: Object.fromEntries(sizes.map(({ value, count }: { value: string; count: number }) => [value, count])),
    approximate: { sizes: any(sizes), brands: any(facets.brands), prices: any(facets.prices) },
  };
}

const exact = { sizes: false, brands: false, prices: false };
const query = { ...wordsOf(''), filters: { brands: [], inStock: false, attributes: [] }, locale: 'en' as const };

test('facet counts are exact, however many products are found and filters leave out', async () => {
  await shoes(1, 6000);
  const oak = await facetsOf({ brands: ['oak'], attributes: [{ name: 'Size', values: ['36'] }] });
  expect(oak).toMatchObject({ total: 600, sizes: { 36: 600 }, approximate: exact });
  const cheap = await facetsOf({ maxPrice: '3000' });
  expect(cheap).toMatchObject({ total: 3000, sizes: { 36: 300, 40: 900, 41: 900, 42: 900 }, approximate: exact });
  await shoes(6001, 12_000);
  const all = await facetsOf({});
  expect(all).toMatchObject({ total: 10_000, sizes: { 36: 1200, 40: 3600, 41: 3600, 42: 3600 }, approximate: exact });
});

test('what a process does not keep PostgreSQL estimates, near the truth', async () => {
  const db = orm.em.getKysely();
  const counts = await new PostgresEngine(db, RANKING, new FacetIndex({ db, mostDocuments: 5000 })).facets(query);
  expect(counts.estimated).toContain('attribute');
  expect(counts.estimated).toContain('brand');
  const sizes = new Map(counts.attributes.map(({ value, count }) => [parseAttributeKey(value).value, count]));
  // Of 10,000 products.
  for (const [size, truth] of Object.entries({ 36: 1000, 40: 3000, 41: 3000, 42: 3000 })) {
    expect(Math.abs(sizes.get(size)! - truth) / truth, `${size}: ${sizes.get(size)}`).toBeLessThan(0.3);
  }
});

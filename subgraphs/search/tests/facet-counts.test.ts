import { type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../src/analysis/query-words.ts';
import { facetCountsOf } from '../src/elasticsearch/facet-aggregations.ts';
import { search } from '../src/subgraph.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  shop = await testSubgraph(search);
  await shop.database.sql('insert into search.generation (id, live, words_version) values (77, true, 2)');
});
afterAll(() => shop?.stop());

/** Shoes with sizes by brand: only the brand "oak" has size 36, and every tenth pair is of it. */
async function shoes(from: number, to: number): Promise<void> {
  await shop.database.sql(`
    insert into search.document (generation, product_id, name_en, words, likeness, categories, category, brand,
      attributes_zh, attributes_en, price_minor, sold_count, in_stock, rating_count, created_at)
    select 77, gen_random_uuid(), 'Shoe ' || n, '', '', '{shoes}', 'shoes', case when n % 10 = 0 then 'oak' else 'elm' end,
      array[]::text[], array['Size' || chr(31) || case when n % 10 = 0 then 36 else 40 + n % 3 end],
      100 * n, n, true, 0, now()
    from generate_series(${from}, ${to}) n`);
}

interface Facets {
  total: number;
  sizes: Record<string, number>;
  approximate: { sizes: boolean; brands: boolean; prices: boolean };
  /** Every count of every kind. */
  counts: number[];
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
    counts: [...facets.categories, ...facets.brands, ...facets.prices, ...sizes].map(({ count }) => count),
  };
}

test('facet counts are exact for up to 3,000 products found, however many the filters leave out', async () => {
  await shoes(1, 6000);
  const exact = { sizes: false, brands: false, prices: false };
  const oak = await facetsOf({ brands: ['oak'], attributes: [{ name: 'Size', values: ['36'] }] });
  expect(oak).toMatchObject({ total: 600, sizes: { 36: 600 }, approximate: exact });
  const cheap = await facetsOf({ maxPrice: '3000' });
  expect(cheap).toMatchObject({ total: 3000, sizes: { 36: 300, 40: 900, 41: 900, 42: 900 }, approximate: exact });
});

test('beyond, those of attributes are estimates that say so, near the truth and never above the total', async () => {
  const { total, sizes, approximate, counts } = await facetsOf({});
  expect({ total, approximate }).toEqual({ total: 6000, approximate: { sizes: true, brands: false, prices: false } });
  expect(Math.max(...counts)).toBeLessThanOrEqual(total);
  for (const [size, truth] of Object.entries({ 36: 600, 40: 1800, 41: 1800, 42: 1800 })) {
    expect(Math.abs(sizes[size]! - truth) / truth, `${size}: ${sizes[size]}`).toBeLessThan(0.2);
  }
});

test('of more than 10,000 products found every count says that it is an estimate', async () => {
  await shoes(6001, 12_000);
  const { total, approximate, counts } = await facetsOf({});
  expect({ total, approximate }).toEqual({ total: 10_000, approximate: { sizes: true, brands: true, prices: true } });
  expect(Math.max(...counts)).toBeLessThanOrEqual(total);
});

test('Elasticsearch, which counts further, is held to the same total', () => {
  const query = { ...wordsOf(''), filters: { brands: [], inStock: false, attributes: [] }, locale: 'en' as const };
  const facets = (matches: number, count: number) =>
    facetCountsOf({ brand: { doc_count: matches, values: { buckets: [{ key: 'oak', doc_count: count }] } } }, query);
  expect(facets(10_000, 9_999)).toMatchObject({ brands: [{ value: 'oak', count: 9_999 }], estimated: new Set() });
  expect(facets(40_000, 30_000)).toMatchObject({
    brands: [{ value: 'oak', count: 7_500 }],
    estimated: new Set(['brand']),
  });
});

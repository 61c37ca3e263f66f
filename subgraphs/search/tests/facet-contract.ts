import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../src/analysis/query-words.ts';
import { attributeKey, type ProductDocument, parseAttributeKey } from '../src/engine/product-document.ts';
import type { Count, FacetCounts, SearchEngine } from '../src/engine/search-engine.ts';
import { PRICE_EDGES, type ProductQuery, type SearchFilters } from '../src/engine/search-query.ts';
import { sampleProducts } from './sample-products.ts';

const SELLERS = ['01993c5e-0000-7000-8000-0000000000a0', '01993c5e-0000-7000-8000-0000000000a1'];
const PATHS = [['home', 'beds'], ['home', 'beds', 'sofas'], ['home', 'lamps'], ['toys'], []];
const BRANDS = ['oak', 'elm', 'ash', undefined];
const SIZES = ['S', 'M', 'L'];
const COLOURS = ['red', 'blue'];
const PRODUCTS = 240;
const RUNS = 200;

const goodsId = (index: number) => `019392a1-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** Each differs from the next in something; two thirds have the words of a sample. */
const goods: ProductDocument[] = Array.from({ length: PRODUCTS }, (_, index) => {
  const brand = BRANDS[(index * 7) % 4];
  const sizes = SIZES.filter((_size, at) => (index >> at) % 2 === 1);
  const colour = COLOURS[index % 3];
  const keys = (name: string, values: string[]) => values.map((value) => attributeKey(name, value));
  return {
    ...sampleProducts[index % 3]!,
    productId: goodsId(index),
    categories: PATHS[index % 5]!,
    ...(brand ? { brand } : { brand: undefined }),
    seller: SELLERS[(index >> 2) % 2]!,
    attributesEn: [...keys('Size', sizes), ...keys('Colour', colour ? [colour] : []), ...keys('No', [`${index % 50}`])],
    attributesZh: [...keys('尺码', sizes), ...keys('颜色', colour ? [colour] : [])],
    priceMinor: (index * 3_701) % 2_500_000,
    inStock: index % 4 !== 0,
    rating: index % 7 === 0 ? undefined : 1 + (index % 17) / 4,
  };
});

const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const filters: fc.Arbitrary<SearchFilters> = fc
  .record({
    category: fc.option(fc.constantFrom('home', 'beds', 'sofas', 'toys', 'cars'), { nil: undefined, freq: 1 }),
    brands: fc.oneof(fc.constant<string[]>([]), some<string>(['oak', 'elm', 'fir'])),
    seller: fc.option(fc.constantFrom(...SELLERS), { nil: undefined, freq: 1 }),
    minPriceMinor: fc.option(fc.nat(1_500_000), { nil: undefined, freq: 1 }),
    maxPriceMinor: fc.option(fc.integer({ min: 500_000, max: 2_500_000 }), { nil: undefined, freq: 1 }),
    inStock: fc.boolean(),
    minRating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 1 }),
    sizes: some(SIZES),
    colours: some(COLOURS),
    language: fc.constantFrom('en', 'zh'),
    without: fc.option(fc.array(fc.nat(PRODUCTS - 1).map(goodsId), { maxLength: 5 }), { nil: undefined, freq: 1 }),
  })
  .map(({ sizes, colours, language, ...rest }) => ({
    ...rest,
    attributes: [
      { name: language === 'en' ? 'Size' : '尺码', values: sizes },
      { name: language === 'en' ? 'Colour' : '颜色', values: colours },
    ].filter(({ values }) => values.length > 0),
  }));

/** Counts of facets are those of the rows, whatever the filters. */
export function facetContract(open: () => SearchEngine): void {
  let engine: SearchEngine;
  const matching = new Map<string, Set<string>>();

  beforeAll(async () => {
    engine = open();
    await engine.rebuild((index) => index(goods));
    for (const text of ['', '手机', '华为']) {
      const all = { ...wordsOf(text), filters: { brands: [], inStock: false, attributes: [] } };
      const { products } = await engine.search({
        ...all,
        ...{ locale: 'en', order: 'NEWEST', offset: 0, limit: PRODUCTS },
      });
      matching.set(text, new Set(products.map(({ productId }) => productId)));
    }
    expect([...matching.values()].map(({ size }) => size)).toEqual([PRODUCTS, PRODUCTS, (PRODUCTS * 2) / 3]);
  });

  test(`facets are a count of rows for ${RUNS} combinations of filters`, async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom('', '手机', '华为'),
        fc.constantFrom('en' as const, 'zh-CN' as const),
        async (chosen, text, locale) => {
          const query = { ...wordsOf(text), filters: chosen, locale };
          const rows = goods.filter(({ productId }) => matching.get(text)!.has(productId));
          expect(comparable(await engine.facets(query))).toEqual(comparable(countedRows(rows, query)));
        },
      ),
      { numRuns: RUNS, seed: 15 },
    );
  });

  test('they follow each change', async () => {
    const query = { ...wordsOf(''), filters: { brands: [], inStock: false, attributes: [] }, locale: 'en' as const };
    await engine.index([{ ...goods[0]!, brand: 'yew', priceMinor: 1 }]);
    await engine.remove([goods[1]!.productId, goods[2]!.productId]);
    await engine.index([goods[2]!]);
    const now = [{ ...goods[0]!, brand: 'yew', priceMinor: 1 }, ...goods.slice(2)];
    expect(comparable(await engine.facets(query))).toEqual(comparable(countedRows(now, query)));
  });
}

/** The same by reading every row for every facet. */
function countedRows(rows: readonly ProductDocument[], { filters: asked, locale }: ProductQuery): FacetCounts {
  const { category, brands, seller, minPriceMinor = 0, maxPriceMinor = Number.POSITIVE_INFINITY } = asked;
  const attributesOf = ({ attributesEn, attributesZh }: ProductDocument) => [...attributesEn, ...attributesZh];
  const passes: [facet: string, (row: ProductDocument) => boolean][] = [
    ['fixed', (row) => !seller || row.seller === seller],
    ['fixed', (row) => !asked.inStock || row.inStock],
    ['fixed', (row) => !asked.without?.includes(row.productId)],
    ['category', (row) => !category || row.categories.includes(category)],
    ['brand', (row) => brands.length === 0 || (row.brand !== undefined && brands.includes(row.brand))],
    ['price', ({ priceMinor }) => priceMinor >= minPriceMinor && priceMinor <= maxPriceMinor],
    ['rating', ({ rating }) => asked.minRating === undefined || (rating !== undefined && rating >= asked.minRating)],
    ...asked.attributes.map(({ name, values }): [string, (row: ProductDocument) => boolean] => [
      name,
      (row) => values.some((value) => attributesOf(row).includes(attributeKey(name, value))),
    ]),
  ];
  const but = (own?: string) => rows.filter((row) => passes.every(([facet, isIn]) => facet === own || isIn(row)));
  const listed = (row: ProductDocument) => (locale === 'en' ? row.attributesEn : row.attributesZh);
  const range = ({ priceMinor }: ProductDocument) => PRICE_EDGES.findLastIndex((edge) => edge <= priceMinor);
  const counts = (found: readonly ProductDocument[], values: (row: ProductDocument) => (string | undefined)[]) =>
    [...Map.groupBy(found.flatMap(values), (value) => value)].flatMap(([value, all]): Count[] =>
      value === undefined ? [] : [{ value, count: all.length }],
    );
  const prices = counts(but('price'), (row) => [String(range(row))]);
  const rated = counts(but('rating'), ({ rating }) => [rating === undefined ? undefined : String(Math.floor(rating))]);
  return {
    categories: counts(but('category'), (row) => [row.categories.at(-1)]),
    branchCount: but().length,
    brands: counts(but('brand'), ({ brand }) => [brand]),
    prices: new Map(prices.map(({ value, count }) => [Number(value), count])),
    ratings: new Map(rated.map(({ value, count }) => [Number(value), count])),
    attributes: counts(but(), listed),
    filteredAttributes: new Map(
      asked.attributes.map(({ name }) => [
        name,
        counts(but(name), (row) => listed(row).filter((key) => parseAttributeKey(key).name === name)),
      ]),
    ),
  };
}

function comparable(counts: FacetCounts) {
  const sorted = (all: readonly Count[]) => all.map(({ value, count }) => `${value}: ${count}`).sort();
  return {
    categories: sorted(counts.categories),
    branch: counts.branchCount,
    brands: sorted(counts.brands),
    prices: [...counts.prices].filter(([, count]) => count > 0).sort(([a], [b]) => a - b),
    ratings: [...counts.ratings].filter(([, count]) => count > 0).sort(([a], [b]) => a - b),
    attributes: sorted(counts.attributes),
    filtered: [...counts.filteredAttributes].map(([name, all]) => [name, sorted(all)]),
  };
}

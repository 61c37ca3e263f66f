import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CatalogShop, openShop, product, sku } from './catalog-shop.ts';

let shop: CatalogShop;

/** Many equal prices and sold counts: pages must not lose or repeat ties. */
const goods = Array.from({ length: 57 }, (_, index) => {
  const category = ['phones', 'laptops', 'food'][index % 3];
  return product({
    categorySlug: category,
    soldCount: index % 4,
    skus: [sku({ priceMinor: 100 * (1 + (index % 5)) })],
  });
});

beforeAll(async () => {
  shop = await openShop();
  await shop.import({ products: goods });
});
afterAll(() => shop.stop());

const ALL = `query($first: Int!, $after: String, $sort: ProductSort, $filter: ProductFilter) {
  list: products(first: $first, after: $after, sort: $sort, filter: $filter) {
    nodes { id soldCount price { amount } } totalCount pageInfo { hasNextPage endCursor }
  }
}`;
const BRANCH = `query($first: Int!, $after: String, $sort: ProductSort, $slug: String!) {
  category(slug: $slug) { list: products(first: $first, after: $after, sort: $sort) {
    nodes { id soldCount price { amount } } totalCount pageInfo { hasNextPage endCursor }
  } }
}`;

interface Listed {
  id: string;
  soldCount: number;
  price: { amount: string };
}

async function walk(query: string, variables: Record<string, unknown>): Promise<{ nodes: Listed[]; total: number }> {
  const nodes: Listed[] = [];
  let after: string | undefined;
  for (;;) {
    const { data, errors } = await shop.execute(query, { ...variables, after });
    expect(errors).toBeUndefined();
    const page = data?.list ?? data?.category.list;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { nodes, total: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

const amount = (node: Listed) => Number(node.price.amount);
const ORDERS: Record<string, (a: Listed, b: Listed) => number> = {
  NEWEST: (a, b) => (a.id < b.id ? 1 : -1),
  BEST_SELLING: (a, b) => b.soldCount - a.soldCount || (a.id < b.id ? 1 : -1),
  PRICE_ASC: (a, b) => amount(a) - amount(b) || (a.id < b.id ? -1 : 1),
  PRICE_DESC: (a, b) => amount(b) - amount(a) || (a.id < b.id ? 1 : -1),
};

test('pages of any size in any order hold every product exactly once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...Object.keys(ORDERS)),
      fc.constantFrom(undefined, 'electronics' as const, 'phones' as const, 'food' as const),
      async (first, sort, slug) => {
        const filter = slug && { categorySlug: slug };
        const { nodes, total } = await walk(ALL, { first, sort, filter });
        const size = slug ? { electronics: 38, phones: 19, food: 19 }[slug] : 57;
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(size);
        expect([nodes.length, total]).toEqual([size, size]);
        expect(nodes).toEqual(nodes.toSorted(ORDERS[sort]));
        if (slug) expect((await walk(BRANCH, { first, sort, slug })).nodes).toEqual(nodes);
      },
    ),
    { numRuns: 40 },
  );
});

test('a narrowed list is counted and holds only what was asked for', async () => {
  const filter = { categorySlug: 'electronics', minPrice: '2.00', maxPrice: '3', inStock: true };
  const { nodes, total } = await walk(ALL, { first: 7, filter });
  expect(nodes.every((node) => amount(node) >= 2 && amount(node) <= 3)).toBe(true);
  expect(nodes).toHaveLength(total);
  expect(total).toBe(goods.filter((one, index) => one.categorySlug !== 'food' && [1, 2].includes(index % 5)).length);
});

test('brands and sellers narrow a list; ids that cannot exist give nothing', async () => {
  const { data } = await shop.execute('{ brands { id name } }');
  expect(data?.brands.map((brand: { name: string }) => brand.name)).toEqual(['Acme', 'Zenith']);
  const [acme, zenith] = data?.brands.map((brand: { id: string }) => brand.id) ?? [];
  expect((await walk(ALL, { first: 100, filter: { brandIds: [acme, zenith] } })).total).toBe(57);
  expect((await walk(ALL, { first: 100, filter: { brandIds: [zenith] } })).total).toBe(0);
  expect((await walk(ALL, { first: 100, filter: { brandIds: ['nonsense'] } })).total).toBe(0);
  expect((await walk(ALL, { first: 100, filter: { sellerId: 'nonsense' } })).total).toBe(0);
  expect((await walk(ALL, { first: 100, filter: { categorySlug: 'nowhere' } })).total).toBe(0);
});

test.each([
  [{ first: 101 }],
  [{ first: -1 }],
  [{ first: 1, after: 'nonsense' }],
  [{ first: 1, after: Buffer.from('["x"]').toString('base64url') }],
  [{ first: 1, sort: 'PRICE_ASC', after: Buffer.from('["x","y"]').toString('base64url') }],
])('a page that cannot be asked for is refused: %j', async (variables) => {
  const { errors } = await shop.execute(ALL, variables);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

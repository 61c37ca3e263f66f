import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphCalls } from '@minijd/subgraph';
import type { Answer, GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { readContracts } from '../src/contracts.ts';
import { CatalogWriter } from '../src/import/catalog-writer.ts';
import { importFile } from '../src/import/import-file.ts';
import { ImportProgress } from '../src/import/import-progress.ts';
import type { CatalogRecord } from '../src/import/record.ts';
import { seedSampleShop } from '../src/sample/seed-sample-shop.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { units } from './people/buyer.ts';
import { buyer } from './people/people.ts';
import { type Shape, startShape } from './shape/shape.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
/** The index follows within seconds, also after an import of thousands. */
const INDEXED = { timeout: 300_000, interval: 250 };
const PRICES = `id slug price { amount } listPrice { amount } priceRange { max { amount } } inStock defaultSku { id }`;
const PAGE = 'fragment Page on Product { id slug skus { id available price { amount } listPrice { amount } } }';
const SEARCH = `query ($input: SearchInput!) { search(input: $input) { total hits { product { ${PRICES} } } } }`;

/** The price on a product card, in fen. */
interface Shown {
  id: string;
  slug: string;
  price: number;
  was: number | undefined;
  highest: number;
  inStock: boolean;
  defaultSkuId: string;
}

const cents = (money: { amount: string } | null) => (money ? Math.round(Number(money.amount) * 100) : undefined);

function shown({ id, slug, price, listPrice, priceRange, inStock, defaultSku }: Answer): Shown {
  return {
    ...{ id, slug, inStock, price: cents(price)!, was: cents(listPrice), highest: cents(priceRange.max)! },
    defaultSkuId: defaultSku.id,
  };
}

/** Every product of the lists, in the order of prices. */
async function cards(guest: GraphQLClient): Promise<Shown[]> {
  const found: Shown[] = [];
  const query = `query ($after: String) { products(first: 100, after: $after, sort: PRICE_ASC) {
    pageInfo { hasNextPage endCursor } nodes { ${PRICES} } } }`;
  for (let after: string | null = null; ; ) {
    const { products } = await guest.ask(query, { after });
    found.push(...products.nodes.map(shown));
    if (!products.pageInfo.hasNextPage) return found;
    after = products.pageInfo.endCursor;
  }
}

interface Band {
  minPrice: string;
  maxPrice: string;
}

/** Price ranges that together cover all products, each with fewer than a search can page through. */
function bandsOf(listed: Shown[]): Band[] {
  const ends = listed.map(({ price }) => price).filter((_, index) => index % 4000 === 3999);
  const yuan = (price: number) => (price / 100).toFixed(2);
  return [...ends, listed.at(-1)!.price].map((end, index) => ({
    minPrice: yuan(index === 0 ? 0 : ends[index - 1]! + 1),
    maxPrice: yuan(end),
  }));
}

/** Every product as the search lists it, in the order of prices. */
async function hits(guest: GraphQLClient, band: Band): Promise<Shown[]> {
  const found: Shown[] = [];
  for (let page = 1; ; page += 1) {
    const { search } = await guest.ask(SEARCH, { input: { ...band, sort: 'PRICE_ASC', pageSize: 100, page } });
    found.push(...search.hits.map(({ product }: Answer) => shown(product)));
    if (found.length >= search.total || search.hits.length === 0) return found;
  }
}

async function indexed(guest: GraphQLClient, bands: Band[]): Promise<number> {
  const totals = bands.map(async (band) => (await guest.ask(SEARCH, { input: { ...band, pageSize: 1 } })).search.total);
  return (await Promise.all(totals)).reduce((sum: number, total) => sum + total, 0);
}

/** The same computed from all SKUs of each product. */
async function onPages(guest: GraphQLClient, products: Shown[]): Promise<Shown[]> {
  const pages: Answer[] = [];
  for (let at = 0; at < products.length; at += 50) {
    const fields = products.slice(at, at + 50).map(({ id }, index) => `p${index}: product(id: "${id}") { ...Page }`);
    pages.push(...Object.values<Answer>(await guest.ask(`{ ${fields.join(' ')} } ${PAGE}`)));
  }
  return pages.map(offered);
}

function offered({ id, slug, skus }: Answer): Shown {
  const inStock = skus.filter(({ available }: Answer) => available > 0);
  const offer: Answer[] = inStock.length > 0 ? inStock : skus;
  const prices = offer.map(({ price }) => cents(price)!);
  const cheapest = offer.find(({ price }) => cents(price) === Math.min(...prices))!;
  return {
    ...{ id, slug, inStock: inStock.length > 0, defaultSkuId: cheapest.id },
    ...{ price: Math.min(...prices), was: cents(cheapest.listPrice), highest: Math.max(...prices) },
  };
}

/** One of every `every` rows, without reviews. */
class GoodsWriter extends CatalogWriter {
  constructor(
    calls: SubgraphCalls,
    private readonly every: number,
  ) {
    super(calls);
  }

  override write(products: readonly CatalogRecord[]): Promise<void> {
    const chosen = products.filter((_, index) => index % this.every === 0);
    return super.write(chosen.map((product) => ({ ...product, reviews: [] })));
  }
}

interface Filling {
  name: string;
  /** A lower bound, to detect an incomplete walk. */
  atLeast: number;
  missing?: string | undefined;
  fill: (shop: Shape) => Promise<unknown>;
}

function file(name: string, { every, atLeast }: { every: number; atLeast: number }): Filling {
  const path = join(DATA, name, 'products.ndjson.gz');
  return {
    name: every === 1 ? name : `${name}, one of ${every},`,
    atLeast,
    missing: existsSync(path) ? undefined : `no ${path}`,
    fill: async ({ calls }) => {
      const [writer, progress] = [new GoodsWriter(calls, every), await ImportProgress.of(path, calls)];
      const ignored = () => {};
      await importFile(path, { writer, progress, onResumed: ignored, onProgress: ignored, onRejected: ignored });
    },
  };
}

const FILLINGS: Filling[] = [
  {
    name: 'sample shop',
    atLeast: 200,
    fill: ({ calls }) => seedSampleShop({ calls, demoPassword: 'a long password' }, () => {}),
  },
  file('litemall', { every: 1, atLeast: 200 }),
  // Five thousand products, which fill more than one price range; all of them would take four times as long.
  file('icecat', { every: 4, atLeast: 4_000 }),
];

describe.each(FILLINGS)('of all products of the $name', ({ atLeast, missing, fill }) => {
  test('card, search hit and page show one price, in the order of prices', { timeout: 600_000 }, async ({ skip }) => {
    if (missing) skip(missing);
    const shop = await startShape('in-process');
    try {
      await fill(shop);
      const guest = shop.client();
      const listed = await cards(guest);
      expect(listed.length).toBeGreaterThan(atLeast);
      const byId = (products: Shown[]) => products.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(await onPages(guest, listed))).toEqual(byId(listed));

      const bands = bandsOf(listed);
      await expect.poll(() => indexed(guest, bands), INDEXED).toBe(listed.length);
      const found = (await Promise.all(bands.map((band) => hits(guest, band)))).flat();
      expect(byId(found)).toEqual(byId(listed));
      for (const list of [listed, found]) {
        const prices = list.map(({ price }) => price);
        expect(prices).toEqual(prices.toSorted((a, b) => a - b));
      }
    } finally {
      await shop.stop();
    }
  });
});

describe('when the last unit of the cheapest SKU is bought', () => {
  let shop: Shape;
  let guest: GraphQLClient;
  let stored: Record<string, string>;
  beforeAll(async () => {
    shop = await startShape('in-process', { pages: true });
    guest = shop.client();
    await sell(shop, [
      {
        slug: 'tin-mug',
        name: bilingual('铁杯 | Tin Mug'),
        skus: [sku('tin-small', { priceMinor: 1990, stock: 1 }), sku('tin-large', { priceMinor: 5590 })],
      },
    ]);
    const { persistedOperations } = await readContracts();
    stored = Object.fromEntries(Object.values(persistedOperations).map((text) => [/^\w+ (\w+)/.exec(text)?.[1], text]));
  });
  afterAll(() => shop?.stop());

  /** Products with this price in the list, in the search, and with the price filters of both. */
  async function found(amount: string): Promise<string[]> {
    const limits = { minPrice: amount, maxPrice: amount };
    const { products, search } = await guest.ask(
      `query ($filter: ProductFilter!, $input: SearchInput!) {
        products(first: 5, filter: $filter) { nodes { price { amount } } }
        search(input: $input) { hits { product { price { amount } } } }
      }`,
      { filter: limits, input: limits },
    );
    return [...products.nodes, ...search.hits.map(({ product }: Answer) => product)].map(
      ({ price }: Answer) => price.amount,
    );
  }

  test('lists, search, filters and pages go on with the next one', async () => {
    await expect.poll(() => found('19.90'), INDEXED).toEqual(['19.90', '19.90']);
    expect((await guest.fetch('/search?q=mug')).text).toContain('from ¥19.90');

    const ids = await skuIds(guest, 'tin-mug');
    const { userErrors } = await (await buyer(shop)).place({ lines: units(ids['tin-small']!) });
    expect(userErrors).toEqual([]);

    await expect.poll(() => found('55.90'), INDEXED).toEqual(['55.90', '55.90']);
    expect(await found('19.90')).toEqual([]);
    const { product } = await guest.ask(stored.ProductPage!, { slug: 'tin-mug' });
    expect(product.defaultSku.id).toBe(ids['tin-large']);
    const [list, page] = await Promise.all(['/search?q=mug', '/p/tin-mug'].map((path) => guest.fetch(path)));
    expect(list!.text).toContain('¥55.90');
    expect(list!.text + page!.text).not.toMatch(/(?<!shipping )from ¥|¥19\.90/);
  });
});

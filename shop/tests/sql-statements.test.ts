import { type GraphQLClient, queuesIdle } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { readContracts } from '../src/contracts.ts';
import { sell, sku } from './goods/goods.ts';
import { type Shape, startShape } from './shape/shape.ts';
import { tableOf } from './statement-tables.ts';

/** Tables that only jobs read, and those that no answer waits for. */
const OF_JOBS = [
  'operation_usage',
  'checkout_saga',
  'order',
  'payment',
  'session',
  'keyword',
  'search_event',
  'search_record',
  'search_rule',
  'daily_salt',
];
const TWENTY_PRODUCTS = `{ products(first: 20) { nodes {
  id name price { amount } skus { id available stockStatus } ratingSummary { average count }
  reviews(first: 3) { nodes { rating content author { displayName } } }
} } }`;

const statements: string[] = [];
let shop: Shape;
let guest: GraphQLClient;
let stored: Record<string, string>;
beforeAll(async () => {
  const env = { CACHE_MEGABYTES: '0' };
  shop = await startShape('in-process', { env, onStatement: (statement) => statements.push(statement) });
  const goods = Array.from({ length: 24 }, (_, index) => ({
    slug: `phone-${index}`,
    name: bilingual(`手机${index} | Phone ${index}`),
    skus: [sku(`small-${index}`), sku(`large-${index}`)],
    reviews: ['Ann', 'Bo', 'Cy', 'Di'].map((author) => ({ author, rating: 4 as const })),
  }));
  await sell(shop, goods);
  guest = shop.client();
  const { persistedOperations } = await readContracts();
  stored = Object.fromEntries(Object.values(persistedOperations).map((text) => [operationName(text), text]));
  await queuesIdle(shop.database);
});
afterAll(() => shop?.stop());

/** The name of a stored document's operation. */
const operationName = (text: string) => /^\w+ (\w+)/.exec(text)?.[1] ?? '';

/**
 * The table each statement of an operation starts from, sorted. Sent twice before, because first requests fill caches.
 */
async function tables(query: string, variables?: Record<string, unknown>): Promise<string[]> {
  await guest.ask(query, variables);
  statements.length = 0;
  await guest.ask(query, variables);
  return statements
    .map(tableOf)
    .filter((table) => !OF_JOBS.includes(table))
    .sort();
}

test.each<[string, Record<string, unknown> | undefined, string[]]>([
  // Three levels of categories.
  ['MegaMenu', undefined, ['category', 'category', 'category']],
  // The index: one page; the total and the facets are counted from columns, after a look at their state for each.
  [
    'Listing',
    { input: { categorySlug: 'phones', pageSize: 20 } },
    [
      ...['category', 'coupon', 'document', 'generation', 'generation', 'product', 'rating_summary', 'seller', 'sku'],
      'spend_discount',
    ],
  ],
  [
    'ListingPage',
    { input: { text: 'phone', pageSize: 20 } },
    // What texts find is kept as well: the documents of the page are read by their numbers.
    ['category', 'coupon', 'document', 'generation', 'product', 'rating_summary', 'seller', 'sku', 'spend_discount'],
  ],
  [
    'ProductPage',
    { slug: 'phone-3' },
    [
      ...['brand', 'category', 'category', 'coupon', 'freight_template', 'product', 'rating_summary', 'seller'],
      ...['seller_figures', 'sku', 'spend_discount', 'stock_level'],
    ],
  ],
])('%s: one statement per table and level', async (name, variables, expected) => {
  expect(await tables(stored[name]!, variables), statements.join('\n')).toEqual(expected);
});

test('HomePage: one statement per table for each of its two lists', async () => {
  const found = await tables(stored.HomePage!);
  // SKUs of both lists are one statement when both lists are loaded in the same tick.
  const once = (table: string, index: number) => table !== 'sku' || found[index - 1] !== 'sku';
  const expected = [
    'category',
    'category',
    'coupon',
    'home_block',
    'product',
    'product',
    'rating_summary',
    'seller',
    'sku',
  ];
  expect(found.filter(once), statements.join('\n')).toEqual([...expected, 'spend_discount']);
});

test('20 products with price, stock, rating and 3 reviews with authors: one statement per table', async () => {
  const expected = ['product', 'rating_summary', 'review', 'sku', 'stock_level', 'user'];
  expect(await tables(TWENTY_PRODUCTS), statements.join('\n')).toEqual(expected);
});

test.each(['defaultSku { id }', 'skus { id } defaultSku { id }', 'defaultSku { id } options { name }'])(
  'a list with %s: one statement for the SKUs',
  async (skus) => {
    const query = `{ products(first: 20) { nodes { id ${skus} } } }`;
    expect(await tables(query), statements.join('\n')).toEqual(['product', 'sku']);
  },
);

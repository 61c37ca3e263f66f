import { PERMISSIONS } from '@minijd/subgraph';
import { type Answer, statementsOf, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviews } from '../src/subgraph.ts';
import { entities, importReviews, SERVICE, sellersLookedUp } from './purchases.ts';

let shop: TestSubgraph;
beforeAll(async () => {
  // The catalog knows none of the goods.
  shop = await testSubgraph(reviews, { transport: async () => ({ data: { _searchDocuments: [] } }) });
});
afterAll(() => shop.stop());

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T12:00:00.000Z`;

/** Thirty reviews with many equal ratings, votes and days. */
async function reviewedProduct() {
  const productId = uuidv7();
  const given = Array.from({ length: 30 }, (_, i) => ({
    ...{ productId, rating: 1 + ((i * 7) % 5), helpfulCount: (i * 5) % 4, createdAt: day(1 + ((i * 11) % 9)) },
  }));
  await importReviews(shop, given);
  return productId;
}

const FIELDS = 'totalCount nodes { id rating helpfulCount createdAt } pageInfo { hasNextPage endCursor }';
async function page(productId: string, args: string): Promise<Answer> {
  return (await entities(shop, 'Product', [productId], `reviews(${args}) { ${FIELDS} }`))[0]!.reviews;
}

async function allPages(productId: string, args: string): Promise<Answer[]> {
  const nodes: Answer[] = [];
  let after = '';
  do {
    const { nodes: some, pageInfo } = await page(productId, `first: 4, ${args} ${after}`);
    nodes.push(...some);
    after = pageInfo.hasNextPage ? `, after: "${pageInfo.endCursor}"` : '';
  } while (after);
  return nodes;
}

const newest = (a: Answer, b: Answer) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);
const orders = {
  NEWEST: newest,
  MOST_HELPFUL: (a: Answer, b: Answer) => b.helpfulCount - a.helpfulCount || newest(a, b),
  RATING_DESC: (a: Answer, b: Answer) => b.rating - a.rating || newest(a, b),
  RATING_ASC: (a: Answer, b: Answer) => a.rating - b.rating || newest(a, b),
};

test.each(Object.keys(orders) as (keyof typeof orders)[])(
  'pages by %s cover every review once, in order',
  async (sort) => {
    const productId = await reviewedProduct();
    const nodes = await allPages(productId, `sort: ${sort}`);
    expect(nodes).toHaveLength(30);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(30);
    expect(nodes).toEqual(nodes.toSorted(orders[sort]));
  },
);

test.each(Object.keys(orders) as (keyof typeof orders)[])('pages by %s of one rating', async (sort) => {
  const productId = await reviewedProduct();
  const nodes = await allPages(productId, `sort: ${sort}, rating: 3`);
  expect(nodes).toHaveLength(6);
  expect(nodes).toEqual(nodes.toSorted(orders[sort]));
  expect((await page(productId, 'rating: 3')).totalCount).toBe(6);
  expect((await page(productId, 'first: 0')).totalCount).toBe(30);
});

test('twenty products with three reviews, ratings and authors are two statements', async () => {
  const products = Array.from({ length: 20 }, () => uuidv7());
  await importReviews(
    shop,
    products.flatMap((productId) => Array.from({ length: 5 }, (_, i) => ({ productId, createdAt: day(i + 1) }))),
  );
  await sellersLookedUp(shop);
  const fields = 'ratingSummary { average count } reviews(first: 3) { totalCount nodes { createdAt author { id } } }';
  let answer: Answer[] = [];
  const statements = await statementsOf(async () => {
    answer = await entities(shop, 'Product', [...products, uuidv7(), 'nonsense'].slice(0, 21), fields);
  });
  expect(statements).toHaveLength(2);
  for (const { reviews: found } of answer.slice(0, 20)) {
    expect(found.totalCount).toBe(5);
    expect(found.nodes.map(({ createdAt }: Answer) => createdAt)).toEqual([day(5), day(4), day(3)]);
    expect(found.nodes[0].author.id).toBeTruthy();
  }
  expect(answer[20]).toEqual({ ratingSummary: { average: null, count: 0 }, reviews: { totalCount: 0, nodes: [] } });
});

test('authors with their reviews are one statement', async () => {
  const authors = Array.from({ length: 5 }, () => uuidv7());
  await importReviews(
    shop,
    authors.flatMap((authorId) => [{ authorId }, { authorId }]),
  );
  await sellersLookedUp(shop);
  const statements = await statementsOf(async () => {
    const answer = await entities(shop, 'User', authors, 'reviews(first: 10) { nodes { id } }');
    expect(answer.map((author) => author.reviews.nodes.length)).toEqual([2, 2, 2, 2, 2]);
  });
  expect(statements).toHaveLength(1);
});

test('an invalid id has no reviews', async () => {
  const [product] = await entities(shop, 'Product', ['nonsense'], 'ratingSummary { count } reviews { nodes { id } }');
  expect(product).toEqual({ ratingSummary: { count: 0 }, reviews: { nodes: [] } });
  expect(await entities(shop, 'Review', ['nonsense', uuidv7()], 'id')).toEqual([null, null]);
});

test.each(['first: 101', 'first: -1', 'rating: 6', 'after: "nonsense"'])('%s is refused', async (args) => {
  await expect(page(uuidv7(), args)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

test('a cursor of one order is refused in another', async () => {
  const productId = await reviewedProduct();
  const { pageInfo } = await page(productId, 'first: 2, sort: NEWEST');
  await expect(page(productId, `sort: MOST_HELPFUL, after: "${pageInfo.endCursor}"`)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect((await page(productId, 'after: null')).nodes).toHaveLength(10);
});

test('a thousand reviews are imported with a handful of statements, and repeated without duplicates', async () => {
  const products = Array.from({ length: 50 }, () => uuidv7());
  const given = Array.from({ length: 1000 }, (_, i) => ({
    ...{ key: `thousand-${i}`, productId: products[i % 50], authorId: uuidv7(), rating: 1 + (i % 5) },
    ...{ title: i % 2 ? 'A title' : null, content: `O'Neil "said" \\ ${i} 好`, helpfulCount: i % 3 },
  }));
  const statements = await statementsOf(async () => expect(await importReviews(shop, given)).toBe(1000));
  expect(statements).toHaveLength(6);
  expect(await importReviews(shop, given)).toBe(0);
  const { data } = await shop.execute(
    'query($ids: [ID!]!) { _ratings(productIds: $ids) { productId average count } }',
    { ids: products },
    SERVICE,
  );
  expect(data!._ratings.map(({ productId }: Answer) => productId)).toEqual(products);
  expect(data!._ratings.every(({ count }: Answer) => count === 20)).toBe(true);
  const [first] = (await page(products[0]!, 'first: 1')).nodes;
  expect(first.createdAt).toBe('2026-01-01T00:00:00.000Z');
});

test('only other subgraphs import and read ratings', async () => {
  const viewer = { userId: uuidv7(), role: 'ADMIN' as const, permissions: PERMISSIONS };
  const forbidden = { extensions: { code: 'FORBIDDEN' } };
  expect((await shop.execute('mutation { _importReviews(input: []) }', {}, viewer)).errors![0]).toMatchObject(
    forbidden,
  );
  expect((await shop.execute('{ _ratings(productIds: []) { count } }', {}, viewer)).errors![0]).toMatchObject(
    forbidden,
  );
  await expect(importReviews(shop, [{ rating: 9 }])).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

import { statementsOf, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { grantReviewEligibility } from '../src/eligibility/grant-review-eligibility.ts';
import { codes, deliver, delivered, entities, type Own, person, submit, withOwnContext } from './purchases.ts';

let shop: TestSubgraph;
const own = {} as Own;
beforeAll(async () => {
  shop = await testSubgraph(withOwnContext(own));
});
afterAll(() => shop.stop());

const summary = async (productId: string) =>
  (await entities(shop, 'Product', [productId], 'ratingSummary { average count }'))[0]!.ratingSummary;
const lineState = async (id: string, viewer: object) =>
  (await entities(shop, 'OrderLine', [id], 'reviewable review { id content }', viewer))[0];

test('a delivered order lets its buyer review, once', async () => {
  const ann = person();
  const { lines } = await deliver(own, ann.userId);
  const { orderLineId, productId, skuId } = lines[0]!;
  expect(await lineState(orderLineId, ann)).toEqual({ reviewable: true, review: null });

  const { review, userErrors } = await submit(shop, ann, {
    orderLineId,
    rating: 4,
    title: ' 很好 ',
    content: 'Line one\n<b>two</b> 👍',
  });
  expect(userErrors).toEqual([]);
  expect(review).toMatchObject({
    ...{ rating: 4, title: '很好', content: 'Line one\n<b>two</b> 👍', helpfulCount: 0 },
    ...{ author: { id: ann.userId }, product: { id: productId }, sku: { id: skuId } },
  });
  expect(await lineState(orderLineId, ann)).toEqual({
    reviewable: false,
    review: { id: review.id, content: review.content },
  });
  expect(await summary(productId)).toEqual({ average: 4, count: 1 });
  expect(codes(await submit(shop, ann, { orderLineId }))).toEqual(['ALREADY_REVIEWED']);
  expect(await summary(productId)).toEqual({ average: 4, count: 1 });
});

test('an event that is delivered twice grants eligibility once', async () => {
  const ann = person();
  const orderLineId = uuidv7();
  const line = { orderLineId, productId: uuidv7(), skuId: uuidv7(), quantity: 1 };
  const data = { orderId: uuidv7(), orderNo: 'M1', buyerId: ann.userId, lines: [line] };
  for (let times = 0; times < 2; times++) await own.context.bus.emit(own.context.db, 'orders.order.delivered', data);
  await vi.waitFor(async () => expect(await lineState(orderLineId, ann)).toMatchObject({ reviewable: true }), 10_000);

  await submit(shop, ann, { orderLineId });
  await grantReviewEligibility(delivered(data), own.context);
  expect(codes(await submit(shop, ann, { orderLineId }))).toEqual(['ALREADY_REVIEWED']);
});

test('of ten concurrent submissions one succeeds', async () => {
  const ann = person();
  const { lines } = await deliver(own, ann.userId);
  const { orderLineId, productId } = lines[0]!;
  const all = await Promise.all(Array.from({ length: 10 }, () => submit(shop, ann, { orderLineId })));
  expect(all.filter(({ review }) => review)).toHaveLength(1);
  expect(all.flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_REVIEWED'));
  expect(await summary(productId)).toEqual({ average: 5, count: 1 });
});

test('many buyers at once: the summary counts each of them and tells the search index', async () => {
  const productId = uuidv7();
  const buyers = Array.from({ length: 20 }, person);
  const orders = await Promise.all(buyers.map(({ userId }) => deliver(own, userId, [productId])));
  await Promise.all(
    orders.map(({ lines }, i) => submit(shop, buyers[i]!, { orderLineId: lines[0]!.orderLineId, rating: 1 + (i % 5) })),
  );
  const [product] = await entities(
    shop,
    'Product',
    [productId],
    'ratingSummary { average count histogram { rating count } }',
  );
  expect(product!.ratingSummary).toEqual({
    average: 3,
    count: 20,
    histogram: [5, 4, 3, 2, 1].map((rating) => ({ rating, count: 4 })),
  });
  const told = await shop.database.sql<{ data: { data: { count: number } } }>(
    `select data from events.job where name = 'reviews.rating.changed.search' and data->'data'->>'productId' = $1`,
    [productId],
  );
  expect(told.map(({ data }) => data.data.count).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});

test("a line that is unknown, undelivered or another person's cannot be reviewed, with the same refusal", async () => {
  const [ann, bo] = [person(), person()];
  const { lines } = await deliver(own, ann.userId);
  const { orderLineId } = lines[0]!;
  const foreign = await submit(shop, bo, { orderLineId });
  expect(codes(foreign)).toEqual(['NOT_PURCHASED']);
  expect(await submit(shop, bo, { orderLineId: uuidv7() })).toEqual(foreign);
  expect(await submit(shop, bo, { orderLineId: 'nonsense' })).toEqual(foreign);
  expect(await lineState(orderLineId, bo)).toEqual({ reviewable: false, review: null });
  expect(codes(await submit(shop, ann, { orderLineId }))).toEqual([]);
  expect(codes(await submit(shop, bo, { orderLineId }))).toEqual(['NOT_PURCHASED']);
  await expect(submit(shop, {}, { orderLineId })).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test.each([
  [{ rating: 0 }, 'rating'],
  [{ rating: 6 }, 'rating'],
  [{ content: ' 四个字 ' }, 'content'],
  [{ content: 'x'.repeat(2001) }, 'content'],
  [{ content: 'with \u0007 in it' }, 'content'],
  [{ title: 'x'.repeat(101) }, 'title'],
  [{ title: 'two\nlines' }, 'title'],
])('%j is refused and does not use up the eligibility', async (wrong, field) => {
  const ann = person();
  const { lines } = await deliver(own, ann.userId);
  const { orderLineId } = lines[0]!;
  const { userErrors } = await submit(shop, ann, { orderLineId, ...wrong });
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: ['input', field] }]);
  expect(codes(await submit(shop, ann, { orderLineId }))).toEqual([]);
});

test('the author of an anonymous review is hidden, also in their list and in the order', async () => {
  const [ann, seller] = [person(), person()];
  const { lines } = await deliver(own, ann.userId);
  const { orderLineId, productId } = lines[0]!;
  const { review } = await submit(shop, ann, { orderLineId, anonymous: true });
  expect(review.author).toBeNull();
  const [product] = await entities(shop, 'Product', [productId], 'reviews { nodes { author { id } } }', ann);
  expect(product!.reviews.nodes).toEqual([{ author: null }]);
  const listed = async (viewer: object) =>
    (await entities(shop, 'User', [ann.userId], 'reviews(first: 5) { totalCount nodes { id } }', viewer))[0]!.reviews;
  expect(await listed(ann)).toEqual({ totalCount: 1, nodes: [{ id: review.id }] });
  for (const viewer of [seller, {}]) {
    expect(await listed(viewer)).toEqual({ totalCount: 0, nodes: [] });
    expect(await lineState(orderLineId, viewer)).toEqual({ reviewable: false, review: null });
  }
});

test('a product says whether the viewer may review it, for a list in one statement', async () => {
  const ann = person();
  const products = [uuidv7(), uuidv7(), uuidv7()];
  const { lines } = await deliver(own, ann.userId, products.slice(0, 2));
  await submit(shop, ann, { orderLineId: lines[0]!.orderLineId });
  const statements = await statementsOf(async () => {
    const answer = await entities(shop, 'Product', products, 'canReview', ann);
    expect(answer.map(({ canReview }) => canReview)).toEqual([false, true, false]);
  });
  expect(statements).toHaveLength(1);
  expect((await entities(shop, 'Product', products, 'canReview')).map(({ canReview }) => canReview)).not.toContain(
    true,
  );
});

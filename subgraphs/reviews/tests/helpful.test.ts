import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codes, deliver, type Own, person, submit, withOwnContext } from './purchases.ts';

let shop: TestSubgraph;
const own = {} as Own;
beforeAll(async () => {
  shop = await testSubgraph(withOwnContext(own));
});
afterAll(() => shop.stop());

async function reviewOf(author: ReturnType<typeof person>): Promise<string> {
  const { lines } = await deliver(own, author.userId);
  return (await submit(shop, author, { orderLineId: lines[0]!.orderLineId })).review.id;
}

async function mark(reviewId: string, helpful: boolean, viewer: object): Promise<Answer> {
  const text = `mutation($id: ID!, $helpful: Boolean!) {
    markReviewHelpful(reviewId: $id, helpful: $helpful) { review { helpfulCount } userErrors { code } }
  }`;
  const { data, errors } = await shop.execute(text, { id: reviewId, helpful }, viewer);
  if (errors) throw errors[0];
  return data!.markReviewHelpful;
}

test("a person's vote counts once, also in parallel, and can be removed", async () => {
  const reviewId = await reviewOf(person());
  const reader = person();
  await Promise.all(Array.from({ length: 10 }, () => mark(reviewId, true, reader)));
  expect((await mark(reviewId, true, reader)).review.helpfulCount).toBe(1);
  await Promise.all(Array.from({ length: 5 }, () => mark(reviewId, false, reader)));
  expect((await mark(reviewId, false, reader)).review.helpfulCount).toBe(0);
});

test('every reader counts', async () => {
  const reviewId = await reviewOf(person());
  await Promise.all(Array.from({ length: 20 }, () => mark(reviewId, true, person())));
  expect((await mark(reviewId, true, person())).review.helpfulCount).toBe(21);
});

test('nobody votes on their own review, on an unknown one, or as a guest', async () => {
  const author = person();
  const reviewId = await reviewOf(author);
  expect(codes(await mark(reviewId, true, author))).toEqual(['INVALID_INPUT']);
  expect(codes(await mark(uuidv7(), true, author))).toEqual(['NOT_FOUND']);
  expect(codes(await mark('nonsense', true, author))).toEqual(['NOT_FOUND']);
  await expect(mark(reviewId, true, {})).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

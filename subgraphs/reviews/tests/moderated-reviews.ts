import type { Viewer } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, testSubgraph } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { deliver, entities, type Own, person, submit, withOwnContext } from './purchases.ts';

export const SELLER_ID = uuidv7();
export const seller: Partial<Viewer> = { userId: uuidv7(), role: 'SELLER', sellerId: SELLER_ID };
export const rival: Partial<Viewer> = { userId: uuidv7(), role: 'SELLER', sellerId: uuidv7() };
export const moderator = (): Partial<Viewer> => ({ userId: uuidv7(), role: 'ADMIN', permissions: ['review:moderate'] });
export const mo = moderator();
export const picture = (userId: string) => `uploads/${userId}/${uuidv7()}.webp`;

export let shop: TestSubgraph;
export const own = {} as Own;
/** The catalog: all goods are the seller's. */
export const productOf = new Map<string, string>();
/** A subgraph of reviews for the tests of a file, whose goods are all the seller's. */
export function useReviews(): void {
  beforeAll(async () => {
    shop = await testSubgraph(withOwnContext(own), {
      transport: async (_, { variables }) => ({
        data: {
          _skuSnapshots: ((variables?.ids ?? []) as string[]).map((id) => ({
            productId: productOf.get(id),
            sellerId: SELLER_ID,
          })),
          _searchDocuments: [],
        },
      }),
    });
  });
  afterAll(() => shop.stop());
}

export const FIELDS = `id status rejectReason pictures mine canFollowUp
  followUp { content pictures status } reply { content editedAt } helpfulCount`;
export async function change(name: string, args: Record<string, unknown>, viewer: Partial<Viewer>): Promise<Answer> {
  const types: Record<string, string> = {
    reviewId: 'ID!',
    text: 'String!',
    input: `${INPUTS[name]}!`,
    helpful: 'Boolean!',
  };
  const names = Object.keys(args);
  const payload = /Word$/.test(name) ? 'heldWords { text }' : `review { ${FIELDS} }`;
  const text = `mutation(${names.map((one) => `$${one}: ${types[one]}`)}) {
    ${name}(${names.map((one) => `${one}: $${one}`)}) { ${payload} userErrors { code field } } }`;
  const { data, errors } = await shop.execute(text, args, viewer);
  if (errors) throw errors[0];
  return data?.[name];
}
export const INPUTS: Record<string, string> = {
  moderateReview: 'ModerateReviewInput',
  reportReview: 'ReportReviewInput',
  replyToReview: 'ReplyToReviewInput',
  followUpReview: 'FollowUpInput',
};
export const decide = (reviewId: string, decision: string, more: object = {}, by = mo) =>
  change('moderateReview', { input: { reviewId, decision, ...more } }, by);
export const REJECT = { reason: 'It names a phone number.' };

/** A review of the seller's goods by somebody new. */
export async function reviewed(input: object = {}, productId = uuidv7()) {
  const ann = person();
  const { lines } = await deliver(own, ann.userId, [productId]);
  const { orderLineId, skuId } = lines[0]!;
  productOf.set(skuId, productId);
  const { review, userErrors } = await submit(shop, ann, { orderLineId, ...input });
  expect(userErrors).toEqual([]);
  await vi.waitFor(async () => {
    const [row] = await shop.database.sql<{ seller: string }>(
      'select seller_id as seller from reviews.review where id = $1',
      [review.id],
    );
    expect(row?.seller).toBe(SELLER_ID);
  }, 10_000);
  return { ann, productId, skuId, id: review.id as string };
}

export const seen = async (id: string, viewer: Partial<Viewer> = {}) =>
  (await entities(shop, 'Review', [id], FIELDS, viewer))[0];
export const ofProduct = async (productId: string, fields: string, viewer = {}) =>
  (await entities(shop, 'Product', [productId], fields, viewer))[0]!;
export const list = async (query: string, viewer: Partial<Viewer>): Promise<Answer> => {
  const { data, errors } = await shop.execute(`{ it: ${query} }`, {}, viewer);
  if (errors) throw errors[0];
  return data!.it;
};

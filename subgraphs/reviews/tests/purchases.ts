import type { OrderEventPayload } from '@minijd/events';
import type { Viewer } from '@minijd/subgraph';
import { type Answer, type TestSubgraph, until } from '@minijd/testkit';
import { v7 as uuidv7 } from 'uuid';
import { grantReviewEligibility } from '../src/eligibility/grant-review-eligibility.ts';
import type { ReviewsContext } from '../src/reviews-context.ts';
import { reviews } from '../src/subgraph.ts';

export const SERVICE: Partial<Viewer> = { service: 'test' };

export const person = (): Partial<Viewer> & { userId: string } => ({ userId: uuidv7(), role: 'USER' });

/** The subgraph's own context, as its event handlers get it. */
export interface Own {
  context: ReviewsContext;
}

/** The definition under test, with access to its own context. */
export function withOwnContext(own: Own) {
  const onStart = async (context: ReviewsContext) => {
    own.context = context;
  };
  return { ...reviews, onStart };
}

/** Delivers an order of one unit of each product, and returns the event's payload. */
export async function deliver({ context }: Own, buyerId: string, productIds = [uuidv7()]): Promise<OrderEventPayload> {
  const lines = productIds.map((productId) => ({ orderLineId: uuidv7(), productId, skuId: uuidv7(), quantity: 1 }));
  const data = { orderId: uuidv7(), orderNo: 'M1', buyerId, lines };
  await grantReviewEligibility(delivered(data), context);
  return data;
}

export const delivered = (data: OrderEventPayload) => ({
  ...{ id: crypto.randomUUID(), name: 'orders.order.delivered' as const, at: new Date().toISOString() },
  data,
});

const REVIEW = 'id rating title content helpfulCount createdAt author { id } product { id } sku { id }';

export async function submit(shop: TestSubgraph, viewer: Partial<Viewer>, input: object): Promise<Answer> {
  const { data, errors } = await shop.execute(
    `mutation($input: SubmitReviewInput!) { submitReview(input: $input) { review { ${REVIEW} } userErrors { code field } } }`,
    { input: { rating: 5, content: 'Exactly as described.', ...input } },
    viewer,
  );
  if (errors) throw errors[0];
  return data!.submitReview;
}

/** Reads fields of entities of one type, like the gateway. */
export async function entities(shop: TestSubgraph, type: string, ids: string[], fields: string, viewer = {}) {
  const { data, errors } = await shop.execute(
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
    { r: ids.map((id) => ({ __typename: type, id })) },
    viewer,
  );
  if (errors) throw errors[0];
  return data!._entities as Answer[];
}

export const codes = (payload: Answer): string[] => payload.userErrors.map((error: Answer) => error.code);

/** Imports reviews, with defaults, and returns how many were new. */
export async function importReviews(shop: TestSubgraph, given: object[]): Promise<number> {
  const input = given.map((review, index) => ({
    ...{ key: uuidv7(), productId: uuidv7(), authorId: uuidv7(), rating: 5, content: `Review ${index}` },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', helpfulCount: 0 },
    ...review,
  }));
  const text = 'mutation($input: [ImportedReviewInput!]!) { _importReviews(input: $input) }';
  const { data, errors } = await shop.execute(text, { input }, SERVICE);
  if (errors) throw errors[0];
  return data!._importReviews;
}

/** Until the job that asks the catalog whose goods reviews are about has run. */
export function sellersLookedUp({ database }: TestSubgraph): Promise<unknown> {
  const text = `select 1 from events.job where name = 'reviews.findSellers' and state in ('created', 'retry', 'active')
    and start_after <= now()`;
  return until(async () => (await database.sql(text)).length === 0);
}

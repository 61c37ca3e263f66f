import type { Answer, GraphQLClient } from '@minijd/testkit';
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { Partner } from './partner.ts';
import type { ClientBuyer } from './people/people.ts';
import { type Shape, type ShapeName, startShape } from './shape/shape.ts';

/** A day of retries in three seconds, posted to a partner on this machine, which production refuses. */
const HURRIED = {
  ...{ NODE_ENV: 'test', PARTNER_WEBHOOK_PRIVATE_ADDRESSES: 'true' },
  WEBHOOK_PACE: '0.01',
  WEBHOOK_GIVE_UP_HOURS: String(3 / 3600),
};
const REFUSALS = 'userErrors { code message field }';
export const WEBHOOK = 'id url events selection active failures pausedUntil';
const DELIVERY = 'id type status body nextAttemptAt attempts { status error tookMs }';
const ORDER = `{ type order { id orderNo status lines { quantity sku { code product { name ratingSummary { count } } } } } }`;

const TYPES: Record<string, string> = {
  createWebhook: 'CreateWebhookInput!',
  updateWebhook: 'UpdateWebhookInput!',
  testWebhook: 'TestWebhookInput!',
  dryRunWebhook: 'DryRunWebhookInput!',
  rotateWebhookSecret: 'ID!',
  deleteWebhook: 'ID!',
  replayWebhookDeliveries: 'ID!',
};

/** A partner for the tests around the call, to whom nothing has been posted when each begins. */
export function usePartner(prepare: (partner: Partner) => unknown): void {
  let partner: Partner;
  beforeAll(async () => {
    partner = await Partner.open();
    prepare(partner);
  });
  afterAll(() => partner.close());
  beforeEach(() => {
    partner.posts.length = 0;
    partner.answers.length = 0;
    partner.headers = {};
  });
}

/** A shop that sells one phone and tries to reach its partners in a hurry. */
export async function openShop(name: ShapeName, env: Record<string, string> = {}, pages = false): Promise<Shape> {
  const shop = await startShape(name, { pages, env: { ...HURRIED, ...env } });
  await sell(shop, [{ slug: 'aurora', name: bilingual('极光 | Aurora'), skus: [sku('aurora', { stock: 100 })] }]);
  return shop;
}

/** The payload of a mutation of webhooks. */
export async function mutate(
  client: GraphQLClient,
  call: string,
  fields: string,
  variables: object = {},
): Promise<Answer> {
  const declared = Object.keys(variables).map((name) => `$${name}: ${TYPES[call]}`);
  const args = Object.keys(variables).map((name) => `${name}: $${name}`);
  const text = `mutation(${declared}) { done: ${call}(${args}) { ${fields} ${REFUSALS} } }`;
  return (await client.ask(text, variables as Record<string, unknown>)).done;
}

/** A webhook of paid orders, unless `input` says otherwise. */
export const create = (client: GraphQLClient, url: string, input: object = {}): Promise<Answer> =>
  mutate(client, 'createWebhook', `webhook { ${WEBHOOK} } secret`, {
    input: { url, events: ['ORDER_PAID'], selection: ORDER, ...input },
  });

export async function order(shop: Shape, ann: ClientBuyer): Promise<string> {
  const { aurora } = await skuIds(shop.client(), 'aurora');
  return (await ann.buys(aurora!)).id;
}

export async function pay(ann: ClientBuyer, orderId: string): Promise<void> {
  await ann.pay(orderId);
  await ann.reaches(orderId, 'PAID');
}

/** Once so much has been posted. */
export const posted = (partner: Partner, count: number) =>
  vi.waitFor(() => expect(partner.posts).toHaveLength(count), { timeout: 15_000, interval: 20 });

export async function deliveriesOf(client: GraphQLClient, id: string): Promise<Answer[]> {
  const text = `query($id: ID!) { webhook(id: $id) { ${WEBHOOK} deliveries { nodes { ${DELIVERY} } } } }`;
  return (await client.ask(text, { id })).webhook.deliveries.nodes;
}

/** The newest delivery once it has this status. */
export const settles = (client: GraphQLClient, id: string, status: string): Promise<Answer> =>
  vi.waitFor(
    async () => {
      const [delivery] = await deliveriesOf(client, id);
      expect(delivery?.status).toBe(status);
      return delivery!;
    },
    { timeout: 15_000, interval: 50 },
  );

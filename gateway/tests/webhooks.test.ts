import { PublicError } from '@minijd/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';
import { TinySubgraph } from './shop/tiny-subgraph.ts';

interface ProviderEvent {
  headers: { name: string; value: string }[];
  body: string;
}

const TYPES = `
  input WebhookHeaderInput { name: String! value: String! }
  type Query { unused: String }
  type Mutation {
    _paymentWebhook(provider: String!, headers: [WebhookHeaderInput!]!, body: String!): Boolean!
    _carrierWebhook(carrier: String!, headers: [WebhookHeaderInput!]!, body: String!): Boolean!
  }`;

/** Accepts webhooks whose signature header is `right`, in JSON only. */
function take(_: unknown, { headers, body }: ProviderEvent): boolean {
  const signed = headers.some(({ name, value }) => name === 'x-signature' && value === 'right');
  if (!signed) throw new PublicError('The signature is wrong.', 'UNAUTHENTICATED');
  return body.startsWith('{');
}
const orders = new TinySubgraph('orders', TYPES, { Mutation: { _paymentWebhook: take, _carrierWebhook: take } });

let gateway: TestGateway;
beforeAll(async () => {
  const shop = await tinyShop();
  gateway = await runGateway(shop, 'in process', { subgraphs: { ...shop.subgraphs, orders } });
});
afterAll(() => gateway.stop());

const notify = async (body: string, signature = 'right', from = 'payments/sandbox') =>
  (
    await fetch(`${gateway.url}/webhooks/${from}`, {
      method: 'POST',
      body,
      headers: { 'x-signature': signature },
    })
  ).status;

test('a webhook reaches orders unchanged', async () => {
  expect(await notify('{"paid":  true}')).toBe(200);
  const { variables, viewer } = orders.requests.at(-1) ?? {};
  expect(variables).toMatchObject({ from: 'sandbox', body: '{"paid":  true}' });
  expect(viewer).toMatchObject({ service: 'gateway' });
});

test('carriers have a path of their own, nobody else has one', async () => {
  expect(await notify('{"events": []}', 'right', 'carriers/sf')).toBe(200);
  expect(orders.requests.at(-1)?.query).toContain('_carrierWebhook');
  expect(orders.requests.at(-1)?.variables).toMatchObject({ from: 'sf', body: '{"events": []}' });
  expect(await notify('{}', 'forged', 'carriers/sf')).toBe(401);
  const before = orders.requests.length;
  for (const from of ['couriers/sf', 'carriers/', 'carriers/sf/more', 'carriers/SF']) {
    expect(await notify('{}', 'right', from)).toBe(404);
  }
  expect(orders.requests).toHaveLength(before);
});

test('webhooks that are malformed, wrongly signed or too large are refused', async () => {
  expect(await notify('nonsense')).toBe(400);
  expect(await notify('{}', 'forged')).toBe(401);
  expect(await notify('x'.repeat(64 * 1024 + 1))).toBe(413);
});

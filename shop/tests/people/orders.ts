import type { Answer } from '@minijd/testkit';
import { vi } from 'vitest';
import type { Buyer } from './people.ts';

const ORDER = 'order { id orderNo status total { amount } lines { id quantity } }';
const REFUSALS = 'userErrors { code message field }';

/** Places an order for single units of `skuIds`, or for what is selected in the cart. */
export async function placeOrder(
  { client, addressId }: Buyer,
  request: { skuIds?: string[]; idempotencyKey?: string } = {},
): Promise<Answer> {
  const lines = request.skuIds?.map((skuId) => ({ skuId, quantity: 1 }));
  const input = { addressId, lines, idempotencyKey: request.idempotencyKey ?? crypto.randomUUID() };
  const { placeOrder: placed } = await client.ask(
    `mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { ${ORDER} ${REFUSALS} } }`,
    { input },
  );
  return placed;
}

/** Starts paying with the sandbox, which answers by a webhook of its own a moment later. */
export async function payOrder({ client }: Buyer, orderId: string): Promise<Answer> {
  const input = { orderId, method: 'ALIPAY', idempotencyKey: crypto.randomUUID() };
  const { payOrder: payment } = await client.ask(
    `mutation($input: PayOrderInput!) { payOrder(input: $input) { payment { id status } ${REFUSALS} } }`,
    { input },
  );
  return payment;
}

/** Waits until the order has this status; 15 s at most. */
export async function reachesStatus({ client }: Buyer, orderId: string, status: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { order } = await client.ask('query($id: ID!) { order(id: $id) { status } }', { id: orderId });
      if (order?.status !== status) throw new Error(`the order is ${order?.status}, not ${status}`);
    },
    { timeout: 15_000, interval: 100 },
  );
}

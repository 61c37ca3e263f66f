import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { BenchBuyer } from './buyers.ts';

const QUERY = `mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { id orderNo status total { amount } } userErrors { code message } }
}`;

interface Answer {
  data?: { placeOrder: { order: { status: string } | null; userErrors: { code: string; message: string }[] } };
  errors?: object[];
}

/** Places orders for one unit of a SKU through the endpoint; true when placed, false when sold out, else it throws. */
export function orderPlacer(url: string, skuId: string, clients: number): (buyer: BenchBuyer) => Promise<boolean> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  return async ({ token, addressId }) => {
    const input = { idempotencyKey: randomUUID(), addressId, lines: [{ skuId, quantity: 1 }] };
    const answer = await post(`${url}/graphql`, {
      agent,
      token,
      body: JSON.stringify({ query: QUERY, variables: { input } }),
    });
    const { order, userErrors } = answer.data?.placeOrder ?? { userErrors: [] };
    if (order?.status === 'PENDING') return true;
    if (userErrors[0]?.code === 'OUT_OF_STOCK') return false;
    throw new Error(`placeOrder answered ${JSON.stringify(answer)}`);
  };
}

async function post(
  url: string,
  { agent, token, body }: { agent: Agent; token: string; body: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      text(response).then((answer) => resolve(JSON.parse(answer) as Answer), reject);
    });
    sent.on('error', reject).end(body);
  });
}

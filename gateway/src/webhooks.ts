import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphEndpoint } from './data-sources/subgraph-endpoint.ts';
import { failureOf } from './http/http-errors.ts';
import { requestIdOf } from './http/request-id.ts';

const MAX_BYTES = 64 * 1024;
const PATH = /^\/webhooks\/(payments|carriers)\/([a-z0-9-]{1,40})$/;
const MUTATIONS = {
  payments: `mutation ($from: String!, $headers: [WebhookHeaderInput!]!, $body: String!) {
    accepted: _paymentWebhook(provider: $from, headers: $headers, body: $body)
  }`,
  carriers: `mutation ($from: String!, $headers: [WebhookHeaderInput!]!, $body: String!) {
    accepted: _carrierWebhook(carrier: $from, headers: $headers, body: $body)
  }`,
} as const;

/** The sender of a webhook: a payment provider or a carrier. */
export interface WebhookSender {
  about: keyof typeof MUTATIONS;
  from: string;
}

/** The sender of a webhook path, or undefined for other paths. */
export function webhookSender(path: string): WebhookSender | undefined {
  const [, about, from] = PATH.exec(path) ?? [];
  return from === undefined ? undefined : { about: about as WebhookSender['about'], from };
}

/**
 * Forwards a webhook, byte by byte, to the orders subgraph, which checks its signature. 200: accepted (also when
 * repeated); 400: malformed; 401: invalid signature; 500 or 503: the sender retries.
 */
export async function takeWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  { sender, orders, log }: { sender: WebhookSender; orders: SubgraphEndpoint | undefined; log: Logger },
): Promise<void> {
  const requestId = requestIdOf(request.headers['x-request-id']);
  try {
    if (request.method !== 'POST') return end(response, 405);
    const body = (await readBody(request, MAX_BYTES)).toString();
    const headers = Object.entries(request.headers).map(([name, value]) => ({ name, value: String(value) }));
    const viewer = { service: 'gateway', locale: 'zh-CN', requestId } as const;
    const operation = { query: MUTATIONS[sender.about], variables: { from: sender.from, headers, body } };
    const result = await orders?.execute({ ...operation, viewer });
    end(response, result ? statusOf(result) : 404);
  } catch (error) {
    end(response, failureOf(error, requestId, log).status);
  }
}

function statusOf({ data, errors }: ExecutionResult): number {
  const code = errors?.[0]?.extensions?.code;
  if (!errors) return data?.accepted === true ? 200 : 400;
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN') return 401;
  if (code === 'BAD_USER_INPUT') return 400;
  return code === 'SUBGRAPH_UNAVAILABLE' ? 503 : 500;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ accepted: status === 200 }));
}

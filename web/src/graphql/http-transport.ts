import { noteUnanswered } from './connection.ts';
import { developmentText, type OperationDocument } from './document.ts';
import { persistedQuery } from './persisted-query.ts';
import {
  GATEWAY_UNAVAILABLE,
  type GraphqlResponse,
  NETWORK_FAILURE,
  type OperationResult,
  toOperationResult,
  UNAUTHENTICATED,
} from './result.ts';
import type { Variables } from './runtime.ts';
import type { SessionRenewal } from './session-renewal.ts';
import { newTraceparent } from './traceparent.ts';

/** Browsers limit `keepalive` requests of a page to 64 KB in total. */
const MOST_KEPT_ALIVE = 8_000;

/** One operation by the id of its document. */
export interface GatewayRequest {
  documentId: string;
  operationName: string | undefined;
  variables: Variables;
  /** Uses GET, which caches between the visitor and the gateway may answer. */
  cacheable: boolean;
  /** Completes even when the page is left meanwhile. */
  outlivesPage?: boolean;
  signal?: AbortSignal;
}

/** Never rejects. On an expired access token the session is refreshed once and the operation retried. */
export async function sendOverHttp(
  url: string,
  request: GatewayRequest,
  session: SessionRenewal,
): Promise<GraphqlResponse> {
  await session.ready();
  const response = await exchange(url, request);
  const refused = response.errors?.some(({ extensions }) => extensions?.code === UNAUTHENTICATED);
  return refused && (await session.renew()) ? exchange(url, request) : response;
}

/** An operation without variables, sent outside of any cache; never rejects. */
export async function postOperation<Data>(
  url: string,
  { id, name }: OperationDocument<Data, Record<string, never>>,
): Promise<OperationResult<Data>> {
  return toOperationResult(
    await exchange(url, { documentId: id, operationName: name, variables: {}, cacheable: false }),
  );
}

async function exchange(url: string, request: GatewayRequest): Promise<GraphqlResponse> {
  let code = NETWORK_FAILURE;
  try {
    const response = await (request.cacheable && !import.meta.env.DEV ? get(url, request) : post(url, request));
    // There is a network, even if the answer is not the gateway's.
    code = GATEWAY_UNAVAILABLE;
    return (await response.json()) as GraphqlResponse;
  } catch (error) {
    if (code === NETWORK_FAILURE && !request.signal?.aborted) noteUnanswered();
    return { errors: [{ message: String(error), extensions: { code } }] };
  }
}

function get(url: string, { operationName, variables, documentId, signal }: GatewayRequest): Promise<Response> {
  const query = new URLSearchParams({
    operationName: operationName ?? '',
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(persistedQuery(documentId)),
  });
  // The second header shows the gateway that this is not a form or an image of another site.
  const headers = { accept: 'application/json', 'apollo-require-preflight': 'true', traceparent: newTraceparent() };
  return fetch(`${url}?${query}`, { headers, signal: signal ?? null });
}

async function post(url: string, request: GatewayRequest): Promise<Response> {
  const { operationName, variables, documentId, signal } = request;
  // Returned without waiting when there is no text: when a page is left, its code runs no further than this.
  const query = import.meta.env.DEV ? await developmentText(documentId) : undefined;
  const body = JSON.stringify({ query, operationName, variables, extensions: persistedQuery(documentId) });
  return fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', traceparent: newTraceparent() },
    body,
    signal: signal ?? null,
    keepalive: request.outlivesPage === true && body.length <= MOST_KEPT_ALIVE,
  });
}

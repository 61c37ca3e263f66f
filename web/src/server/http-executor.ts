import { currentTraceparent } from '@minijd/observability';
import { Agent, request as send } from 'undici';
import { persistedQuery } from '../graphql/persisted-query.ts';
import type { GraphqlResponse } from '../graphql/result.ts';
import type { ExecutorRequest, GraphQLExecutor } from './executor.ts';
import { forwardedHeaders } from './forwarded-headers.ts';

const TIMEOUT_MS = 10_000;
const FORWARDED = ['authorization', 'cookie', 'accept-language', 'user-agent', 'x-request-id'] as const;

/** Calls a gateway at `url` over pooled connections; `close` ends them. */
export function httpExecutor(url: string): { execute: GraphQLExecutor; close: () => Promise<void> } {
  // Shorter than the gateway's own keep-alive, so that no request uses a socket it is closing.
  const agent = new Agent({ keepAliveTimeout: 4_000, bodyTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS });
  return {
    async execute(request) {
      const { headers, body } = await send(url, {
        method: 'POST',
        dispatcher: agent,
        headers: { ...visitorHeaders(request), 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
          query: request.query,
          operationName: request.operationName,
          variables: request.variables,
          extensions: persistedQuery(request.documentId),
        }),
      });
      const setCookies = [headers['set-cookie'] ?? []].flat();
      return { result: (await body.json()) as GraphqlResponse, setCookies };
    },
    close: () => agent.close(),
  };
}

function visitorHeaders({ headers, remoteAddress, secure }: ExecutorRequest): Record<string, string> {
  const kept = FORWARDED.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  const traceparent = currentTraceparent();
  return {
    ...{ ...Object.fromEntries(kept), ...forwardedHeaders({ address: remoteAddress, secure }) },
    ...(traceparent && { traceparent }),
  };
}

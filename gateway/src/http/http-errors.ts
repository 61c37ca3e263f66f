import { UnreadableBody } from '@minijd/subgraph';
import type { Logger } from 'pino';
import { RateLimited } from '../client-limits/client-limits.ts';
import { IdentityRefused } from '../identity/identity.ts';
import { rateLimitHeaders } from '../quotas/quota-headers.ts';

/** The answer to a request that fails outside of GraphQL execution. */
export interface HttpFailure {
  status: number;
  headers?: Record<string, string>;
  body: { errors: { message: string; extensions: { code: string; requestId: string; retryAfter?: number } }[] };
}

export function failure(status: number, error: { code: string; message: string }, requestId: string): HttpFailure {
  return { status, body: { errors: [{ message: error.message, extensions: { code: error.code, requestId } }] } };
}

/** The answer to an error thrown before execution; an unexpected one is logged, and its details are not sent. */
export function failureOf(error: unknown, requestId: string, log: Logger): HttpFailure {
  if (error instanceof UnreadableBody || error instanceof IdentityRefused)
    return failure(error.status, error, requestId);
  if (error instanceof RateLimited) return rateLimited(error, requestId);
  log.error({ err: error, requestId }, 'a request failed');
  return failure(500, { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' }, requestId);
}

function rateLimited({ status, code, message, retryAfter, windows }: RateLimited, requestId: string): HttpFailure {
  const told = windows.length > 0 ? rateLimitHeaders(windows) : {};
  const headers = { 'retry-after': String(retryAfter), 'cache-control': 'no-store', ...told };
  return { status, headers, body: { errors: [{ message, extensions: { code, requestId, retryAfter } }] } };
}

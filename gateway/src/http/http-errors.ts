import { UnreadableBody } from '@minijd/subgraph';
import type { Logger } from 'pino';
import { IdentityRefused } from '../identity/identity.ts';

/** What a failed request is answered with, outside of GraphQL execution. */
export interface HttpFailure {
  status: number;
  body: { errors: { message: string; extensions: { code: string; requestId: string } }[] };
}

export function failure(status: number, error: { code: string; message: string }, requestId: string): HttpFailure {
  return { status, body: { errors: [{ message: error.message, extensions: { code: error.code, requestId } }] } };
}

/** The answer to an error thrown before execution; what is not foreseen is logged and told as nothing but that. */
export function failureOf(error: unknown, requestId: string, log: Logger): HttpFailure {
  if (error instanceof UnreadableBody || error instanceof IdentityRefused)
    return failure(error.status, error, requestId);
  log.error({ err: error, requestId }, 'a request failed');
  return failure(500, { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' }, requestId);
}

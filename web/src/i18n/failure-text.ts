import type { Failure } from '../graphql/result.ts';
import { NETWORK_FAILURE, RATE_LIMITED } from '../graphql/result.ts';
import type { Catalogue } from './catalogue.ts';

/** The message for an unexpected failure: what is safe and what to do next. */
export function failureText(t: Catalogue, { code }: Failure): string {
  if (code === NETWORK_FAILURE) return t.failures.offline;
  return code === RATE_LIMITED ? t.failures.rateLimited : t.failures.server;
}

import { currentTraceId } from '@minijd/observability';

const ACCEPTABLE = /^[\w.:-]{1,128}$/;

/** The caller's X-Request-Id when it is safe for logs and headers, else the id of its trace. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && ACCEPTABLE.test(header) ? header : (currentTraceId() ?? crypto.randomUUID());
}

const ACCEPTABLE = /^[\w.:-]{1,128}$/;

/** The caller's X-Request-Id when it is safe for logs and headers, else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && ACCEPTABLE.test(header) ? header : crypto.randomUUID();
}

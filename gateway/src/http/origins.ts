import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerOf } from '@minijd/http-server';

const PREFLIGHT_SECONDS = 600;
/** Headers of this shop's clients and of Apollo Client. */
const ALLOWED_HEADERS = [
  ...['authorization', 'content-type', 'x-guest-token', 'x-request-id', 'apollo-require-preflight'],
  ...['x-apollo-operation-name', 'apollographql-client-name', 'apollographql-client-version'],
  ...['if-none-match', 'traceparent', 'tracestate'],
].join(', ');
const EXPOSED_HEADERS =
  'x-request-id, x-session, x-guest-token, retry-after, etag, ratelimit, ratelimit-policy, traceparent';

/** Which web pages may use the endpoint with a visitor's cookies: those of this host, and those configured. */
export class Origins {
  readonly #allowed: ReadonlySet<string>;

  constructor(allowed: readonly string[]) {
    this.#allowed = new Set(allowed);
  }

  /** Whether requests from the origin in the header are allowed; only browsers send one. */
  allows(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    if (origin === undefined || this.#allowed.has(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === callerOf(request).host;
  }

  /** Whether the browser says that a page of this host sent the request. */
  isOwnPage(request: IncomingMessage): boolean {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (site === 'same-origin') return true;
    return origin !== undefined && URL.canParse(origin) && new URL(origin).host === callerOf(request).host;
  }

  /** Adds the CORS headers for a configured origin; answers preflights and then returns true. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { origin } = request.headers;
    if (origin && this.#allowed.has(origin)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-credentials', 'true');
      response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
      response.appendHeader('vary', 'origin');
    }
    if (request.method !== 'OPTIONS') return false;
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader('access-control-allow-headers', ALLOWED_HEADERS);
    response.setHeader('access-control-max-age', PREFLIGHT_SECONDS);
    response.writeHead(204).end();
    return true;
  }
}

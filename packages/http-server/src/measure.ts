import type { IncomingMessage, ServerResponse } from 'node:http';
import { http } from '@minijd/observability';
import { pathOf } from './request-target.ts';

/** First segments of paths that have a metric of their own. */
const ROUTES = new Set(['graphql', 'media', 'uploads', 'webhooks', 'explorer', 'assets', 'healthz', 'readyz', 'dev']);
const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);

let active = 0;
http.active.from(() => [{ value: active }]);

/** Measures how long a request is answered. */
export function measure(request: IncomingMessage, response: ServerResponse): void {
  const startedAt = performance.now();
  active += 1;
  response.once('close', () => {
    active -= 1;
    http.duration.observe(
      {
        http_request_method: METHODS.has(request.method ?? '') ? (request.method as string) : '_OTHER',
        http_route: routeOf(pathOf(request)),
        // The client was gone first.
        http_response_status_code: response.writableFinished ? response.statusCode : 499,
      },
      (performance.now() - startedAt) / 1000,
    );
  });
}

/** One of few, whatever is asked for. */
function routeOf(path: string): string {
  const end = path.indexOf('/', 1);
  const first = end < 0 ? path.slice(1) : path.slice(1, end);
  return ROUTES.has(first) ? `/${first}` : 'page';
}

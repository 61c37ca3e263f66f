import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  finished,
  http,
  inScope,
  isSampled,
  newScope,
  newSpanId,
  newTraceId,
  parseTraceparent,
  type Scope,
  traceparentOf,
} from '@minijd/observability';
import type { ProcessLog } from './process-log.ts';
import { pathOf } from './request-target.ts';

/** First segments of paths that have a metric of their own. */
const ROUTES = new Set(['graphql', 'media', 'uploads', 'webhooks', 'explorer', 'assets', 'healthz', 'readyz', 'dev']);
const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
/** Asked for every few seconds by whoever watches. */
const PROBES = new Set(['/healthz', '/readyz']);
/** Longer than this is worth a look at what it did. */
const SLOW_MS = 1000;

let active = 0;
http.active.from(() => [{ value: active }]);

export interface Observed {
  log: ProcessLog;
  /** Whether the sender is one of ours, so that it decides which traces are kept. */
  trusted: boolean;
  /** Whether the answer says which trace it belongs to. */
  told: boolean;
}

/** Runs `answer` in the trace of the request; measures it, and writes its line to the log when it is answered. */
export function observe(
  request: IncomingMessage,
  response: ServerResponse,
  { log, trusted, told }: Observed,
  answer: () => void,
): void {
  const sent = parseTraceparent(request.headers.traceparent);
  const sampled = trusted && sent ? sent.sampled : isSampled();
  const scope = newScope({ traceId: sent?.traceId ?? newTraceId(), spanId: newSpanId(), sampled });
  if (told) response.setHeader('traceparent', traceparentOf(scope.trace));
  measure(request, response, performance.now(), (ms, route) =>
    note({ request, response, scope, ms, route, parentId: sent?.spanId }, log),
  );
  inScope(scope, answer);
}

type Done = (ms: number, route: string) => void;

/** Measures how long a request is answered. */
export function measure(request: IncomingMessage, response: ServerResponse, startedAt: number, done?: Done): void {
  active += 1;
  response.once('close', () => {
    active -= 1;
    const ms = performance.now() - startedAt;
    const route = routeOf(pathOf(request));
    http.duration.observe(
      {
        http_request_method: METHODS.has(request.method ?? '') ? (request.method as string) : '_OTHER',
        http_route: route,
        http_response_status_code: statusOf(response),
      },
      ms / 1000,
    );
    done?.(ms, route);
  });
}

interface Answered {
  request: IncomingMessage;
  response: ServerResponse;
  scope: Scope;
  ms: number;
  route: string;
  parentId: string | undefined;
}

/** The span of a request, and its line: what was done for whom, never what was said. */
function note({ request, response, scope, ms, route, parentId }: Answered, log: ProcessLog): void {
  const { trace, notes } = scope;
  const status = statusOf(response);
  const failed = status >= 500 || notes.outcome === 'failed';
  const attributes = {
    'http.request.method': request.method,
    'http.route': route,
    'http.response.status_code': status,
    ...(route === '/graphql' && { 'graphql.operation.name': notes.operation, 'graphql.operation.type': notes.kind }),
  };
  const endedAt = performance.timeOrigin + performance.now();
  const times = { startedAt: endedAt - ms, endedAt };
  const name =
    notes.operation && route === '/graphql'
      ? `${notes.kind ?? 'operation'} ${notes.operation}`
      : `${request.method} ${route}`;
  const error = failed ? (notes.codes?.[0] ?? String(status)) : undefined;
  finished({ name, kind: 'server', trace, parentId, ...times, attributes, link: undefined, error });
  const line = {
    ...{ trace_id: trace.traceId, span_id: trace.spanId, ...attributes, 'url.path': pathOf(request) },
    ...{ duration_ms: Math.round(ms), 'http.response.body.size': sizeOf(response) },
    ...(notes.client && { client: notes.client, person: notes.person, outcome: notes.outcome }),
    ...(notes.codes?.length && { codes: notes.codes }),
    request_id: response.getHeader('x-request-id'),
  };
  const { statements, statementMs, fetches } = notes;
  if (PROBES.has(line['url.path'])) log.debug(line, 'request');
  else if (ms < SLOW_MS) log.info(line, 'request');
  else log.warn({ ...line, statements, statement_ms: Math.round(statementMs), fetches }, 'slow request');
}

/** 499 when the client was gone first. */
const statusOf = (response: ServerResponse): number => (response.writableFinished ? response.statusCode : 499);

/** As far as the answer says so itself. */
function sizeOf(response: ServerResponse): number | undefined {
  const length = response.getHeader('content-length');
  return length === undefined ? undefined : Number(length);
}

/** One of few, whatever is asked for. */
function routeOf(path: string): string {
  const end = path.indexOf('/', 1);
  const first = end < 0 ? path.slice(1) : path.slice(1, end);
  return ROUTES.has(first) ? `/${first}` : 'page';
}

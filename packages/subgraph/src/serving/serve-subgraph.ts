import type { IncomingMessage, ServerResponse } from 'node:http';
import { openHttpServer, pathOf, type Readiness, TIME_LIMITS } from '@minijd/http-server';
import type { Logger } from 'pino';
import type { SubgraphRequest } from '../calls/subgraph-calls.ts';
import { MAX_BODY_BYTES, readJsonObject, UnreadableBody } from '../request/request-body.ts';
import { ViewerReader } from '../viewer/viewer-reader.ts';
import { REQUEST_ID_HEADER, VIEWER_HEADER } from '../viewer/viewer-token.ts';
import { serveSubscriptions } from './serve-subscriptions.ts';
import type { Subgraph } from './start-subgraph.ts';

export interface ServeOptions {
  /** 0 takes a free port. */
  port: number;
  host?: string;
  /** Shared with the gateway and the other subgraphs; signs viewers. */
  secret: string;
  log: Logger;
}

type Served = Pick<Subgraph, 'name' | 'schema' | 'execute' | 'subscribe' | 'ready'> &
  Partial<Pick<Subgraph, 'degraded'>>;

export interface ServedSubgraph {
  url: string;
  /** Ends subscriptions, lets running requests end, then closes; within `graceMs`, 10 s by default. */
  close(graceMs?: number): Promise<void>;
}

/** The shop itself imports hundreds of products at once. */
const MAX_SERVICE_BODY_BYTES = 32 * 1024 * 1024;

/**
 * Serves a subgraph over HTTP: POST /graphql, WebSocket /graphql (graphql-ws), GET /healthz and /readyz. Only
 * requests that carry a viewer signed with `secret` are answered.
 */
export async function serveSubgraph(subgraph: Served, options: ServeOptions): Promise<ServedSubgraph> {
  const { port, host = '127.0.0.1', log, secret } = options;
  const viewers = new ViewerReader({ secret, audience: subgraph.name });
  const subscriptions = serveSubscriptions(subgraph, options);
  return openHttpServer({
    ...{ port, host, log },
    ready: () => readiness(subgraph),
    // Whole requests have no longer: here are no uploads.
    limits: { uploadMs: TIME_LIMITS.bodyMs },
    service: (request, response) => {
      if (request.url !== '/graphql' || request.method !== 'POST') return false;
      answer(subgraph, viewers, request, response).catch((error: unknown) => refuse(error, log, response));
      return true;
    },
    handle: async (request, response) => {
      if (pathOf(request) !== '/graphql') send(response, 404, failure('NOT_FOUND', 'There is nothing here.'));
      else send(response, 405, failure('METHOD_NOT_ALLOWED', 'Use POST.'));
      return true;
    },
    upgrade: subscriptions.upgrade,
    drain: subscriptions.close,
  });
}

async function answer(
  subgraph: Pick<Subgraph, 'execute'>,
  viewers: ViewerReader,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { [VIEWER_HEADER]: token, [REQUEST_ID_HEADER]: requestId } = request.headers;
  const viewer = viewers.read(String(token ?? ''), requestId?.toString());
  if (!viewer) return send(response, 401, failure('UNAUTHENTICATED', 'Only the gateway and other subgraphs may ask.'));
  const limit = viewer.service ? MAX_SERVICE_BODY_BYTES : MAX_BODY_BYTES;
  const operation = toOperation(await readJsonObject(request, limit));
  send(response, 200, await subgraph.execute({ ...operation, viewer }));
}

/** A subgraph is ready without an engine that has a fallback, but reports it. */
async function readiness(subgraph: Served): Promise<Readiness> {
  if (!(await subgraph.ready())) return { ready: false };
  const degraded = (await subgraph.degraded?.()) ?? [];
  return { ready: true, ...(degraded.length > 0 && { details: { degraded } }) };
}

/** The operation of a request body; throws UnreadableBody when it has none. */
function toOperation(body: Record<string, unknown>): Omit<SubgraphRequest, 'viewer'> {
  const { query, variables, operationName } = body;
  if (typeof query !== 'string') throw new UnreadableBody(400, 'BAD_REQUEST', 'The body has no query.');
  if (variables !== undefined && (typeof variables !== 'object' || Array.isArray(variables))) {
    throw new UnreadableBody(400, 'BAD_REQUEST', 'The variables are not an object.');
  }
  return {
    query,
    variables: (variables ?? undefined) as Record<string, unknown> | undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

function refuse(error: unknown, log: Logger, response: ServerResponse): void {
  if (error instanceof UnreadableBody) {
    response.setHeader('connection', 'close');
    send(response, error.status, failure(error.code, error.message));
    return;
  }
  log.error({ err: error }, 'a request failed');
  send(response, 500, failure('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'));
}

function failure(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

function send(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, ['content-type', 'application/json', 'content-length', String(Buffer.byteLength(text))]);
  response.end(text);
}

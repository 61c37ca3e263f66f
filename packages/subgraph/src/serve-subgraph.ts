import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { drainServer } from './drain-server.ts';
import { MAX_BODY_BYTES, readJsonObject, UnreadableBody } from './request-body.ts';
import { serveSubscriptions } from './serve-subscriptions.ts';
import type { Subgraph } from './start-subgraph.ts';
import type { SubgraphRequest } from './subgraph-calls.ts';
import { VIEWER_HEADER, verifyViewer } from './viewer-token.ts';

export interface ServeOptions {
  /** 0 takes a free port. */
  port: number;
  host?: string;
  /** Shared with the gateway and the other subgraphs; signs viewers. */
  secret: string;
  log: Logger;
}

export interface ServedSubgraph {
  url: string;
  /** Ends subscriptions, lets running requests end, then closes. */
  close(): Promise<void>;
}

/** The shop itself imports hundreds of products at once. */
const MAX_SERVICE_BODY_BYTES = 32 * MAX_BODY_BYTES;

/** Callers drop idle sockets after 30 s; the server must keep them longer, or they meet a socket just closed. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Serves a subgraph over HTTP: POST /graphql, WebSocket /graphql (graphql-ws), GET /healthz and /readyz. Only
 * requests that carry a viewer signed with `secret` are answered.
 */
export async function serveSubgraph(
  subgraph: Pick<Subgraph, 'name' | 'schema' | 'execute' | 'subscribe' | 'ready'>,
  options: ServeOptions,
): Promise<ServedSubgraph> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(subgraph, options, request, response).catch((error: unknown) => refuse(error, options.log, response));
  });
  const subscriptions = serveSubscriptions(subgraph, options);
  server.on('upgrade', subscriptions.upgrade);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    await subscriptions.close();
    await drainServer(server);
  };
  return { url: `http://${options.host ?? '127.0.0.1'}:${port}`, close };
}

async function answer(
  subgraph: Pick<Subgraph, 'execute' | 'ready'>,
  options: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url } = request;
  if (method === 'GET' && url === '/healthz') return send(response, 200, { status: 'ok' });
  if (method === 'GET' && url === '/readyz') return sendReadiness(response, await subgraph.ready());
  if (url !== '/graphql') return send(response, 404, failure('NOT_FOUND', 'There is nothing here.'));
  if (method !== 'POST') return send(response, 405, failure('METHOD_NOT_ALLOWED', 'Use POST.'));
  const viewer = verifyViewer(String(request.headers[VIEWER_HEADER] ?? ''), options.secret);
  if (!viewer) return send(response, 401, failure('UNAUTHENTICATED', 'Only the gateway and other subgraphs may ask.'));
  const limit = viewer.service ? MAX_SERVICE_BODY_BYTES : MAX_BODY_BYTES;
  const operation = toOperation(await readJsonObject(request, limit));
  send(response, 200, await subgraph.execute({ ...operation, viewer }));
}

function sendReadiness(response: ServerResponse, ready: boolean): void {
  send(response, ready ? 200 : 503, { status: ready ? 'ok' : 'unavailable' });
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
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

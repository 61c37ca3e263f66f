import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { callerOf, type ProcessLog, pathOf } from '@minijd/http-server';
import { acceptedTypes } from '@minijd/http-server/accepted';
import { currentTraceparent } from '@minijd/observability';
import { type Dispatcher, Pool } from 'undici';
import { endToEnd, forwardedHeaders } from './forwarded-headers.ts';
import { WebSocketProxy } from './web-socket-proxy.ts';

/** The gateway's paths, which browsers reach through the storefront's origin. */
const GATEWAY_PATHS = /^\/(graphql|explorer|webhooks|dev\/mail|unsubscribe)(\/|$)/;

const CONNECT_MS = 3_000;
/** Longer than the gateway's timeout of any operation. */
const ANSWER_MS = 30_000;
/** Between two chunks; the gateway's streams send a heartbeat every 5 s. */
const SILENCE_MS = 60_000;

/** The answer when the gateway gives none. */
const JSON_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];

export interface GatewayProxy {
  /** True when the path is the gateway's and its answer has been forwarded. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** True when the path is the gateway's and the socket is being connected to it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes every WebSocket with 1001 (going away). */
  drain(): void;
  close(): Promise<void>;
}

/** Forwards requests and sockets to the gateway whose endpoint is `graphqlUrl`. */
export function createGatewayProxy(graphqlUrl: string, log: ProcessLog): GatewayProxy {
  const pool = new Pool(new URL(graphqlUrl).origin, {
    connect: { timeout: CONNECT_MS },
    headersTimeout: ANSWER_MS,
    bodyTimeout: SILENCE_MS,
  });
  const webSockets = new WebSocketProxy(graphqlUrl, log);
  return {
    async handle(request, response) {
      if (!GATEWAY_PATHS.test(pathOf(request))) return false;
      await handOn(pool, request, response).catch((error: unknown) => {
        if (response.destroyed) return;
        log.warn({ err: error, path: request.url }, 'the gateway does not answer');
        sendFailure(request, response);
      });
      return true;
    },
    upgrade(request, socket, head) {
      if (!GATEWAY_PATHS.test(pathOf(request))) return false;
      webSockets.connect(request, socket, head);
      return true;
    },
    drain: () => webSockets.drain(),
    close: () => pool.destroy(),
  };
}

async function handOn(pool: Pool, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController();
  response.once('close', () => left.abort());
  const answer = await pool.request({
    method: (request.method ?? 'GET') as Dispatcher.HttpMethod,
    path: request.url ?? '/',
    headers: { ...endToEnd(request.headers), ...forwardedHeaders(callerOf(request)), ...tracing() },
    body: bodyOf(request),
    signal: left.signal,
  });
  if (!request.complete) response.shouldKeepAlive = false;
  response.writeHead(answer.statusCode, endToEnd(answer.headers));
  await pipeline(answer.body, response);
}

/** The gateway's part of the trace is below ours. */
function tracing(): { traceparent?: string } {
  const traceparent = currentTraceparent();
  return traceparent ? { traceparent } : {};
}

/** Not the request itself: when the gateway answers before the end of the body, the client must not be disconnected. */
function bodyOf(request: IncomingMessage): Readable | null {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) return null;
  return Readable.from(request.iterator({ destroyOnReturn: false }), { objectMode: false });
}

function sendFailure(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  const failure = { message: 'The gateway did not answer', extensions: { code: 'GATEWAY_UNAVAILABLE' } };
  if (!request.complete) response.shouldKeepAlive = false;
  const [type = JSON_TYPES[0]] = acceptedTypes(request.headers.accept, JSON_TYPES);
  response.writeHead(502, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(JSON.stringify({ errors: [failure] }));
}

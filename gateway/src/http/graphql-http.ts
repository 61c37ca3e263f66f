import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { callerOf } from '@minijd/http-server';
import { endUnread } from '@minijd/subgraph';
import type { Logger } from 'pino';
import { apolloRequest, type Engine } from '../engine.ts';
import type { Exchange, GatewayContext } from '../exchange.ts';
import type { ClientOperation } from '../operations/stored-documents.ts';
import { NOT_IN_FRAMES } from '../pages/page-headers.ts';
import { sandboxPage } from '../pages/sandbox-page.ts';
import { acceptedStream, sendStream } from '../transports/http-stream.ts';
import { readOperation } from './client-operation.ts';
import { failure, failureOf, type HttpFailure } from './http-errors.ts';
import type { Origins } from './origins.ts';
import { requestIdOf } from './request-id.ts';

export interface GraphQLHttpParts {
  engine: Engine;
  apollo: ApolloServer<GatewayContext>;
  origins: Origins;
  log: Logger;
}

/** GET and POST /graphql: single results through Apollo Server, subscriptions as a stream, and Sandbox for browsers. */
export class GraphQLHttp {
  constructor(private readonly parts: GraphQLHttpParts) {}

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const requestId = requestIdOf(request.headers['x-request-id']);
    response.setHeader('x-request-id', requestId);
    if (this.parts.origins.answer(request, response)) return;
    if (wantsPage(request, url)) return sendPage(response);
    try {
      await this.#operation(request, response, { url, requestId });
    } catch (error) {
      send(request, response, failureOf(error, requestId, this.parts.log));
    }
  }

  async #operation(
    request: IncomingMessage,
    response: ServerResponse,
    { url, requestId }: { url: URL; requestId: string },
  ): Promise<void> {
    const wrong = wrongRequest(request);
    if (wrong) return send(request, response, failure(wrong.status, wrong, requestId));
    const operation = await readOperation(request, url);
    const { headers } = request;
    const exchange = await this.parts.engine.exchange({
      ...{ headers, remoteAddress: callerOf(request).address, requestId },
    });
    const admitted = await this.parts.engine.admit(operation);
    const stream = acceptedStream(headers.accept);
    if (stream && this.parts.engine.canStream(admitted, stream, request.method)) {
      this.#setHeaders(request, response, exchange);
      return sendStream(response, stream, await this.parts.engine.stream(exchange, admitted));
    }
    await this.#single(request, response, apolloRequest(exchange, admitted));
  }

  async #single(
    request: IncomingMessage,
    response: ServerResponse,
    { request: operation, contextValue }: { request: ClientOperation; contextValue: GatewayContext },
  ): Promise<void> {
    const { status, headers, body } = await this.parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headerMap(request),
        search: searchOf(request, operation),
        body: operation,
      },
      context: async () => contextValue,
    });
    for (const [name, value] of headers) response.setHeader(name, value);
    this.#setHeaders(request, response, contextValue.exchange);
    response.statusCode = status ?? 200;
    if (body.kind === 'complete') return void response.end(body.string);
    for await (const chunk of body.asyncIterator) response.write(chunk);
    response.end();
  }

  #setHeaders(request: IncomingMessage, response: ServerResponse, exchange: Exchange): void {
    const { setCookies, guestToken, sessionExpired } = this.parts.engine.outcome(exchange, callerOf(request).secure);
    for (const cookie of setCookies) response.appendHeader('set-cookie', cookie);
    if (guestToken) response.setHeader('x-guest-token', guestToken);
    if (sessionExpired) response.setHeader('x-session', 'expired');
  }
}

function wantsPage({ method, headers }: IncomingMessage, url: URL): boolean {
  return method === 'GET' && url.search === '' && (headers.accept ?? '').includes('text/html');
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...NOT_IN_FRAMES,
  });
  response.end(sandboxPage());
}

/** Forms of other sites can post text/plain but not JSON, so JSON is required before a cookie counts. */
function wrongRequest({ method, headers }: IncomingMessage) {
  if (method === 'GET') return undefined;
  if (method !== 'POST') return { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Use GET or POST.' };
  if (/^application\/(graphql\+)?json\b/.test(headers['content-type'] ?? '')) return undefined;
  return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send the operation as application/json.' };
}

function headerMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** A GET's query string; written anew, because it is another operation that runs. */
function searchOf({ method }: IncomingMessage, { query, operationName, variables }: ClientOperation): string {
  if (method !== 'GET') return '';
  const search = new URLSearchParams();
  if (query) search.set('query', query);
  if (operationName) search.set('operationName', operationName);
  if (variables) search.set('variables', JSON.stringify(variables));
  return search.toString();
}

function send(request: IncomingMessage, response: ServerResponse, { status, body }: HttpFailure): void {
  const text = JSON.stringify(body);
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  if (status === 405) headers.allow = 'GET, POST';
  if (request.complete) return void response.writeHead(status, headers).end(text);
  // What is left of a body that is not read would be taken for the next request.
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': Buffer.byteLength(text) });
  endUnread(request, response, text);
}

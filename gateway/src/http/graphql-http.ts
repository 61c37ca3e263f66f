import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { callerOf } from '@minijd/http-server';
import { endCompressed } from '@minijd/http-server/compressed';
import { endUnread } from '@minijd/subgraph';
import { mediaTypeOf } from '@minijd/text';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { CachedAnswer } from '../caching/cached-answer.ts';
import type { GatewayCache } from '../caching/gateway-cache.ts';
import { RateLimited } from '../client-limits/client-limits.ts';
import type { NetworkPace } from '../client-limits/network-pace.ts';
import type { OpenConnections } from '../client-limits/open-connections.ts';
import { apolloRequest, type Engine, type Received } from '../engine.ts';
import type { Exchange, GatewayContext } from '../exchange.ts';
import { countOperation } from '../metrics/count-operation.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { ClientOperation } from '../operations/stored-documents.ts';
import type { ExplorerPages } from '../pages/explorer-pages.ts';
import { rateLimitHeaders } from '../quotas/quota-headers.ts';
import { type AcceptedAnswer, acceptedAnswer, JSON_TYPE } from './accepted-answer.ts';
import { readOperation } from './client-operation.ts';
import { failure, failureOf, type HttpFailure } from './http-errors.ts';
import { sendStream } from './http-stream.ts';
import { headersOfLink, isLink, linkedOperation } from './links.ts';
import type { Origins } from './origins.ts';
import { requestIdOf } from './request-id.ts';

export interface GraphQLHttpParts {
  engine: Engine;
  apollo: ApolloServer<GatewayContext>;
  origins: Origins;
  cache: GatewayCache;
  /** Per network. */
  streams: OpenConnections;
  refusals: NetworkPace;
  explorer: ExplorerPages;
  log: Logger;
}

interface HttpAnswer {
  status: number | undefined;
  headers: Iterable<[string, string]>;
  text: string;
}

/** Streams stay open: at the limit the client has to end one. */
const STREAM_RETRY_SECONDS = 10;
/** Forms, images and EventSource of other sites cannot set these; Apollo's clients do. */
const NOT_CROSS_SITE = ['apollo-require-preflight', 'x-apollo-operation-name'];
/** `none`: typed into the address bar. */
const OWN_PAGES = new Set<string | undefined>(['same-origin', 'none']);

/**
 * GET and POST /graphql: single results through Apollo Server, subscriptions as a stream, and the explorer for
 * browsers.
 */
export class GraphQLHttp {
  constructor(private readonly parts: GraphQLHttpParts) {}

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (isGuest(request) && this.parts.refusals.isFull(callerOf(request).address)) return void request.destroy();
    const requestId = requestIdOf(request.headers['x-request-id']);
    response.setHeader('x-request-id', requestId);
    response.setHeader('vary', 'accept');
    if (this.parts.origins.answer(request, response)) return;
    const accepted = acceptedAnswer(request.headers.accept);
    const startedAt = performance.now();
    if (accepted.page && mayBeForPage(request, url) && (await this.parts.explorer.sendAtEndpoint(request, response)))
      return;
    try {
      await this.#operation(request, response, { url, requestId, accepted });
    } catch (error) {
      const failed = failureOf(error, requestId, this.parts.log);
      const codes = failed.body.errors.map(({ extensions }) => extensions.code);
      countOperation({ identity: { kind: 'other' }, ms: performance.now() - startedAt, codes });
      if (await this.#refused(request)) send(request, response, { ...failed, type: accepted.single });
    }
  }

  /** Resolves when it is the turn of the network to be refused something; false when the connection is dropped. */
  async #refused(request: IncomingMessage): Promise<boolean> {
    const answered = await this.parts.refusals.turn(callerOf(request).address);
    if (!answered) request.destroy();
    return answered;
  }

  async #operation(
    request: IncomingMessage,
    response: ServerResponse,
    { url, requestId, accepted }: { url: URL; requestId: string; accepted: AcceptedAnswer },
  ): Promise<void> {
    const link = isLink(request);
    const crossSite = !link && this.#mayBeCrossSite(request);
    const wrong = wrongRequest(request, accepted) ?? (crossSite ? CROSS_SITE : undefined);
    if (wrong) return send(request, response, { ...failure(wrong.status, wrong, requestId), type: accepted.single });
    const sent = await readOperation(request, url);
    const operation = link ? linkedOperation(url, sent) : sent;
    const headers = link ? headersOfLink(request, url) : request.headers;
    const remoteAddress = callerOf(request).address;
    const ownPage = !link && this.parts.origins.isOwnPage(request);
    const credentials = { headers, remoteAddress, requestId, ownPage };
    const { exchange, admitted } = await this.parts.engine.receive(credentials, operation);
    const stream = this.parts.engine.streamFor(admitted, accepted, request.method);
    if (!stream) return this.#single(request, response, { exchange, admitted, accepted });
    const letGo = this.parts.streams.take(remoteAddress);
    if (!letGo) throw new RateLimited(STREAM_RETRY_SECONDS, 'streams');
    response.once('close', letGo);
    this.#setHeaders(request, response, exchange);
    return sendStream(response, stream, await this.parts.engine.stream(exchange, admitted));
  }

  async #single(
    request: IncomingMessage,
    response: ServerResponse,
    received: Received & { accepted: AcceptedAnswer },
  ): Promise<void> {
    const { exchange, admitted } = received;
    const { kept, own } = await this.#forGuest(request, received);
    if (kept) {
      this.#setHeaders(request, response, exchange);
      return this.parts.cache.http.send(request, response, kept);
    }
    const { status, headers, text } = own ?? (await this.#run(request, received));
    if (admitted instanceof OperationRefused && !(await this.#refused(request))) return;
    for (const [name, value] of headers) response.setHeader(name, value);
    this.#setHeaders(request, response, exchange);
    response.statusCode = status ?? 200;
    // Not for mutations: their results are short and may hold tokens, which the compressed length could reveal
    // (BREACH).
    if ('kind' in admitted && admitted.kind === 'query') return endCompressed(response, text);
    response.end(text);
  }

  /** The answer that any guest may have, or the one that was made in the attempt. */
  async #forGuest(
    request: IncomingMessage,
    { exchange, admitted, accepted }: Received & { accepted: AcceptedAnswer },
  ): Promise<{ kept?: CachedAnswer | undefined; own?: HttpAnswer | undefined }> {
    const { engine } = this.parts;
    const { guests } = this.parts.cache;
    if (admitted instanceof OperationRefused) return {};
    const policy = guests.forGuest(admitted, exchange.identity);
    if (!policy) return {};
    let own: HttpAnswer | undefined;
    const run = async (nobody: Exchange) => {
      own = await this.#run(request, { exchange: nobody, admitted, accepted });
      return JSON.parse(own.text) as ExecutionResult;
    };
    const renew = (nobody: Exchange) => engine.run(nobody, admitted);
    const kept = await guests.answer(admitted, { policy, identity: exchange.identity, run, renew });
    return kept ? { kept } : { own };
  }

  async #run(
    request: IncomingMessage,
    { exchange, admitted, accepted }: Received & { accepted: AcceptedAnswer },
  ): Promise<HttpAnswer> {
    const { request: operation, contextValue } = apolloRequest(exchange, admitted);
    const { plainJson } = accepted;
    const { status, headers, body } = await this.parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headerMap(request, accepted.single ?? JSON_TYPE),
        search: searchOf(request, operation),
        body: operation,
      },
      context: async () => ({ ...contextValue, plainJson }),
    });
    if (body.kind !== 'complete') throw new Error('the gateway never delivers incrementally');
    return { status, headers, text: body.string };
  }

  /** Any page can cause a GET, to which the browser adds the visitor's cookies; most browsers send the page's site. */
  #mayBeCrossSite(request: IncomingMessage): boolean {
    const { method, headers } = request;
    if (method !== 'GET' || headers.cookie === undefined) return false;
    if (OWN_PAGES.has(headers['sec-fetch-site']?.toString())) return false;
    if (headers.origin !== undefined && this.parts.origins.allows(request)) return false;
    return !NOT_CROSS_SITE.some((name) => headers[name]);
  }

  #setHeaders(request: IncomingMessage, response: ServerResponse, exchange: Exchange): void {
    const { setCookies, guestToken, sessionExpired } = this.parts.engine.outcome(exchange, callerOf(request).secure);
    if (exchange.quota) response.setHeaders(new Map(Object.entries(rateLimitHeaders(exchange.quota.windows))));
    for (const cookie of setCookies) response.appendHeader('set-cookie', cookie);
    if (guestToken) response.setHeader('x-guest-token', guestToken);
    if (sessionExpired) response.setHeader('x-session', 'expired');
  }
}

function isGuest({ headers }: IncomingMessage): boolean {
  return headers.authorization === undefined && headers.cookie === undefined;
}

function mayBeForPage({ method }: IncomingMessage, url: URL): boolean {
  return method === 'GET' && url.search === '';
}

const JSON_TYPES = new Set(['application/json', 'application/graphql+json']);

/** Forms of other sites can post text/plain but not JSON, so JSON is required before a cookie counts. */
function wrongRequest(request: IncomingMessage, { single, stream }: AcceptedAnswer) {
  const { method, headers } = request;
  if (method !== 'GET' && (method !== 'POST' || isLink(request))) return METHOD_NOT_ALLOWED;
  if (method === 'POST' && !JSON_TYPES.has(mediaTypeOf(headers['content-type']))) return UNSUPPORTED_MEDIA_TYPE;
  return single || stream ? undefined : NOT_ACCEPTABLE;
}

const METHOD_NOT_ALLOWED = { status: 405, code: 'METHOD_NOT_ALLOWED', message: 'Use GET or POST.' };
const UNSUPPORTED_MEDIA_TYPE = {
  ...{ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' },
  message: 'Send the operation as application/json.',
};
const NOT_ACCEPTABLE = {
  ...{ status: 406, code: 'NOT_ACCEPTABLE' },
  message:
    'Answers come as application/graphql-response+json, application/json, text/event-stream or multipart/mixed;subscriptionSpec=1.0.',
};
const CROSS_SITE = {
  ...{ status: 400, code: 'BAD_REQUEST' },
  message: `A GET with cookies needs one of the headers ${NOT_CROSS_SITE.join(', ')}.`,
};

/** The client's headers, with Accept set to the chosen type. */
function headerMap({ headers }: IncomingMessage, accept: string): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries({ ...headers, accept })) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** The query string of a GET, rewritten for the operation that is actually run. */
function searchOf({ method }: IncomingMessage, { query, operationName, variables }: ClientOperation): string {
  if (method !== 'GET') return '';
  const search = new URLSearchParams();
  if (query) search.set('query', query);
  if (operationName) search.set('operationName', operationName);
  if (variables) search.set('variables', JSON.stringify(variables));
  return search.toString();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, type = JSON_TYPE, ...more }: HttpFailure & { type?: string },
): void {
  const text = JSON.stringify(body);
  const headers: Record<string, string> = { 'content-type': type, ...more.headers };
  if (status === 405) headers.allow = 'GET, POST';
  if (status === 401) headers['www-authenticate'] = 'Bearer error="invalid_token"';
  if (request.complete) return void response.writeHead(status, headers).end(text);
  // The unread rest of a body would be parsed as the next request.
  response.writeHead(status, { ...headers, connection: 'close', 'content-length': Buffer.byteLength(text) });
  endUnread(request, response, text);
}

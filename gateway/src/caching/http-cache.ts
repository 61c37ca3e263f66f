import type { IncomingMessage, ServerResponse } from 'node:http';
import { PLAIN_SECURITY_HEADERS } from '@minijd/http-server';
import type { ContentEncoding } from '@minijd/http-server/accepted';
import { compressToKeep, encodingFor } from '@minijd/http-server/compressed';
import { VIEWER_HEADER } from '@minijd/subgraph';
import { acceptedAnswer, JSON_TYPE } from '../http/accepted-answer.ts';
import { isLink } from '../http/links.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { ResponseCache } from './response-cache.ts';

/** With any of these a request may be somebody's, or needs headers of its own. */
const OF_SOMEBODY = ['cookie', 'authorization', 'x-guest-token', 'origin', VIEWER_HEADER];
const LONGEST_SENT = 4000;
const CROSS_ORIGIN = ['origin'];
/** Values of a header that clients send are few; more than these are not remembered. */
const REMEMBERED_VALUES = 200;

const HEAD_OF_304 = 2 * (Object.keys(PLAIN_SECURITY_HEADERS).length + 3);
const VARY = 'accept, accept-encoding, accept-language, cookie, authorization, x-guest-token';
/** A plain link answers everybody as a guest. */
const VARY_OF_LINKS = 'accept, accept-encoding, accept-language';

/** Sends answers of the cache over HTTP: headers, conditional requests, compressed forms. */
export class HttpCache {
  readonly #contentTypes = new Map<string, string | undefined>();
  readonly #encodings = new Map<string, ContentEncoding | undefined>();

  constructor(private readonly cache: ResponseCache) {}

  /**
   * Answers a request that was answered before in the same words with bytes and headers that are ready. For the server,
   * before it has done anything for the request.
   */
  quick(request: IncomingMessage, response: ServerResponse): boolean {
    const sentKey = this.#sentKey(request);
    const answer = sentKey === undefined ? undefined : this.cache.findSent(sentKey);
    if (!answer) return false;
    const { headers } = request;
    const encoding = this.#encoding(answer, headers['accept-encoding'] as string | undefined);
    const body = encoding ? answer.encoded.get(encoding) : answer.body;
    if (!Buffer.isBuffer(body)) return false;
    const type = this.#contentType(headers.accept) ?? JSON_TYPE;
    const head = readyHead(answer, { encoding, type, link: isLink(request), bytes: body.length });
    const requestId = requestIdOf(headers['x-request-id']);
    if (matches(headers['if-none-match'], answer.etag)) {
      response.writeHead(304, ['x-request-id', requestId, ...head.slice(0, HEAD_OF_304)]).end();
    } else response.writeHead(200, ['x-request-id', requestId, ...head]).end(body);
    return true;
  }

  /** Answers a request that was answered before in the same words, without reading it. */
  again(request: IncomingMessage, response: ServerResponse): boolean {
    const sentKey = this.#sentKey(request);
    const answer = sentKey === undefined ? undefined : this.cache.findSent(sentKey);
    if (!answer) return false;
    response.setHeader('x-request-id', requestIdOf(request.headers['x-request-id']));
    this.#send(request, response, answer);
    return true;
  }

  /** Sends an answer; the next request in the same words gets it at once. */
  send(request: IncomingMessage, response: ServerResponse, answer: CachedAnswer): void {
    const sentKey = this.#sentKey(request);
    if (sentKey !== undefined) this.cache.rememberSent(sentKey, answer);
    this.#send(request, response, answer);
  }

  #send(request: IncomingMessage, response: ServerResponse, answer: CachedAnswer): void {
    const { headers, method } = request;
    const encoding = this.#encoding(answer, headers['accept-encoding']?.toString());
    response.setHeader('content-type', this.#contentType(headers.accept) ?? JSON_TYPE);
    response.setHeader('vary', varyOf(request, response));
    if (method === 'GET') {
      response.setHeader('etag', answer.etag);
      response.setHeader('cache-control', cacheControl(answer, isLink(request)));
      if (matches(headers['if-none-match'], answer.etag)) {
        response.writeHead(304).end();
        return;
      }
    } else response.setHeader('cache-control', 'no-store');
    if (!encoding) {
      end(response, answer.body);
      return;
    }
    response.setHeader('content-encoding', encoding);
    const body = encodedBody(answer, encoding);
    if (Buffer.isBuffer(body)) end(response, body);
    else
      body.then(
        (ready) => end(response, ready),
        () => response.destroy(),
      );
  }

  /** The words of a request of nobody in particular; undefined for others. */
  #sentKey(request: IncomingMessage): string | undefined {
    const { method, url = '', headers } = request;
    if (method !== 'GET' || url.length > LONGEST_SENT || !url.startsWith('/graphql')) return undefined;
    const names = isLink(request) ? CROSS_ORIGIN : OF_SOMEBODY;
    for (const name of names) if (headers[name] !== undefined) return undefined;
    const { accept = '', 'accept-language': language = '' } = headers;
    return accept.length + language.length > LONGEST_SENT ? undefined : `${url}\n${accept}\n${language}`;
  }

  #contentType(accept = ''): string | undefined {
    return remembered(this.#contentTypes, accept, () => acceptedAnswer(accept || undefined).single);
  }

  #encoding({ body }: CachedAnswer, accepted = ''): ContentEncoding | undefined {
    const encoding = remembered(this.#encodings, accepted, () => encodingFor(Number.POSITIVE_INFINITY, accepted));
    return encoding && encodingFor(body.length, encoding);
  }
}

/** Names and values as Node writes them fastest; first those that 304 has as well. */
function readyHead(
  answer: CachedAnswer,
  {
    encoding,
    type,
    link,
    bytes,
  }: { encoding: ContentEncoding | undefined; type: string; link: boolean; bytes: number },
): readonly string[] {
  const key = `${encoding} ${link} ${type}`;
  let head = answer.heads.get(key);
  if (!head) {
    head = [
      ...Object.entries(PLAIN_SECURITY_HEADERS).flat(),
      ...['vary', link ? VARY_OF_LINKS : VARY, 'etag', answer.etag, 'cache-control', cacheControl(answer, link)],
      ...['content-type', type, 'content-length', String(bytes)],
      ...(encoding ? ['content-encoding', encoding] : []),
    ];
    answer.heads.set(key, head);
  }
  return head;
}

function remembered<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined || values.has(key)) return known as Value;
  const value = make();
  if (values.size < REMEMBERED_VALUES) values.set(key, value);
  return value;
}

function encodedBody(answer: CachedAnswer, encoding: ContentEncoding): Buffer | Promise<Buffer> {
  const known = answer.encoded.get(encoding);
  if (known) return known;
  const compressing = compressToKeep(answer.body, encoding).then((body) => {
    answer.encoded.set(encoding, body);
    return body;
  });
  answer.encoded.set(encoding, compressing);
  return compressing;
}

/**
 * Browsers ask each time whether an answer is still the same, so that they show changes at once; caches in front of the
 * shop may keep what is for everybody.
 */
function cacheControl({ policy: { maxAge, personal } }: CachedAnswer, link: boolean): string {
  return personal && !link ? 'private, no-cache' : `public, max-age=0, s-maxage=${maxAge}`;
}

function varyOf(request: IncomingMessage, response: ServerResponse): string {
  const vary = isLink(request) ? VARY_OF_LINKS : VARY;
  return response.hasHeader('access-control-allow-origin') ? `${vary}, origin` : vary;
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header === etag || header.trim() === '*' || header.split(',').some((one) => one.trim() === etag);
}

function end(response: ServerResponse, body: Buffer): void {
  response.setHeader('content-length', body.length);
  response.end(body);
}

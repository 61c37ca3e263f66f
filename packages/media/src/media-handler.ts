import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  contentTypeOf,
  extensionOf,
  isMediaKey,
  isPersonal,
  type MediaExtension,
  ownerOfPrivate,
} from './media-key.ts';
import type { MediaStore, StoredMedia } from './media-store.ts';
import { mediaVariants } from './media-variants.ts';
import { isSigned } from './signed-address.ts';
import { isMediaWidth, MEDIA_WIDTHS, type MediaWidth, OPEN_WIDTHS } from './widths.ts';

const PREFIX = '/media/';
const CACHE_FOR_A_YEAR = 'public, max-age=31536000, immutable';
/** Pictures that may be taken away: others forget them within a day. */
const CACHE_FOR_A_DAY = 'public, max-age=86400';

export interface MediaHandlerOptions {
  /** Where scaled pictures are kept; may be emptied at any time. */
  cacheDirectory: string;
  /** Addresses signed with it may ask for every width; without it, all may. */
  secret?: string | undefined;
  /** Whether the client may see a private picture of this person; without it nobody may. */
  mayRead?(request: IncomingMessage, ownerId: string): Promise<boolean>;
  /** Called with failures, which the client sees as a bare 500. */
  onError(error: unknown): void;
}

interface MediaRequest {
  key: string;
  width: MediaWidth | undefined;
  /** The format to send: the best one the client accepts for a scaled picture, otherwise the original's or JPEG. */
  format: MediaExtension;
}

/**
 * Serves `/media/<key>` as stored and `/media/<key>?w=480` scaled down, as AVIF or WebP where the client accepts
 * them, else as JPEG. Widths that nobody signed are served as the widest open one, so that no stranger has us draw more. Answers GET and HEAD, with `ETag` and a year of caching, since the bytes of a key never change.
 */
export function createMediaHandler(
  store: MediaStore,
  { cacheDirectory, secret, mayRead, onError }: MediaHandlerOptions,
) {
  const variant = mediaVariants(store, cacheDirectory);

  const load = async ({ key, width, format }: MediaRequest): Promise<StoredMedia | undefined> => {
    if (width === undefined) return store.get(key);
    const bytes = await variant({ key, width, format });
    return bytes && { bytes, contentType: contentTypeOf(format) };
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Method not allowed');
    }
    const wanted = parse(request, secret);
    if (typeof wanted === 'string') return refuse(response, 400, wanted);
    const etag = etagOf(wanted);
    try {
      const owner = ownerOfPrivate(wanted.key);
      if (owner !== undefined && !(await mayRead?.(request, owner))) return refuse(response, 404, 'No such picture');
      // What was taken away may still be cached here, scaled, and in browsers.
      if (isPersonal(wanted.key) && !(await store.has(wanted.key))) return refuse(response, 404, 'No such picture');
      if (request.headers['if-none-match']?.includes(etag)) return notModified(response, wanted, etag);
      const media = await load(wanted);
      if (!media) return refuse(response, 404, 'No such picture');
      setCaching(response, wanted, etag);
      response.setHeader('Content-Type', media.contentType);
      response.setHeader('Content-Length', media.bytes.byteLength);
      response.end(request.method === 'HEAD' ? undefined : media.bytes);
    } catch (error) {
      onError(error);
      refuse(response, 500, 'The picture cannot be shown');
    }
  };
}

/** The request, or a sentence that says what is wrong with it. */
function parse({ url = '', headers }: IncomingMessage, secret: string | undefined): MediaRequest | string {
  const address = URL.parse(`http://media${url}`);
  if (!address) return 'Not an address';
  const { pathname, searchParams } = address;
  const key = pathname.startsWith(PREFIX) ? pathname.slice(PREFIX.length) : '';
  if (!isMediaKey(key)) return 'Not a media key';
  const asked = searchParams.get('w');
  if (asked === null) return { key, width: undefined, format: extensionOf(key) };
  const width = Number(asked);
  if (!isMediaWidth(width)) return `w must be one of ${MEDIA_WIDTHS.join(', ')}`;
  const open = OPEN_WIDTHS.includes(width) || isSigned(key, searchParams.get('s'), secret);
  const format = bestFormat((headers.accept ?? '').toLowerCase()) ?? plainFormat(key);
  return { key, width: open ? width : WIDEST_OPEN, format };
}

const WIDEST_OPEN = OPEN_WIDTHS.at(-1)!;

/** For clients that know neither AVIF nor WebP; PNG keeps what is transparent. */
function plainFormat(key: string): MediaExtension {
  return extensionOf(key) === 'png' ? 'png' : 'jpg';
}

function bestFormat(accept: string): MediaExtension | undefined {
  if (accept.includes('image/avif')) return 'avif';
  if (accept.includes('image/webp')) return 'webp';
  return undefined;
}

function etagOf({ key, width, format }: MediaRequest): string {
  return `"${createHash('sha256').update(`${key}@${width}.${format}`).digest('base64url').slice(0, 22)}"`;
}

function setCaching(response: ServerResponse, { key, width }: MediaRequest, etag: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (ownerOfPrivate(key) !== undefined) {
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    return;
  }
  response.setHeader('Cache-Control', isPersonal(key) ? CACHE_FOR_A_DAY : CACHE_FOR_A_YEAR);
  response.setHeader('ETag', etag);
  // Pictures are public: partners' pages and shops on other origins show them.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (width !== undefined) response.setHeader('Vary', 'Accept');
}

function notModified(response: ServerResponse, request: MediaRequest, etag: string): void {
  setCaching(response, request, etag);
  response.statusCode = 304;
  response.end();
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(reason);
}

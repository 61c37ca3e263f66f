import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { secretsOf } from '../settings/secret-setting.ts';
import type { Viewer } from './viewer.ts';

/** The header that carries the viewer from the gateway to a subgraph in the services shape. */
export const VIEWER_HEADER = 'x-minijd-viewer';
/** The header beside it, with the id of the client's request. */
export const REQUEST_ID_HEADER = 'x-request-id';
const LIFETIME_MS = 60_000;

/** For whom a viewer token is signed. */
export interface ViewerAudience {
  /** Shared by all services. Of several, separated by commas, the first signs and each verifies: so they are exchanged. */
  secret: string;
  /** Name of the only service that takes the token: a subgraph, or `gateway`. */
  audience: string;
}

const keys = new Map<string, KeyObject[]>();

/** Of each secret. Signing with a text would make a key of it each time. */
function keysOf({ secret }: ViewerAudience): KeyObject[] {
  const known = keys.get(secret);
  if (known) return known;
  const made = secretsOf(secret).map((one) => createSecretKey(one, 'utf8'));
  keys.set(secret, made);
  return made;
}

/** Purpose and audience are signed, not sent: a token for another service or purpose does not verify. */
function mac(body: string, audience: string, key: KeyObject): Buffer {
  return createHmac('sha256', key).update(`viewer for ${audience} ${body}`).digest();
}

/** Signs a viewer for one service: base64url JSON with an expiry (60 s), a dot, an HMAC-SHA256. */
export function signViewer(viewer: Viewer, to: ViewerAudience, now = Date.now()): string {
  const body = Buffer.from(JSON.stringify({ viewer, expires: now + LIFETIME_MS })).toString('base64url');
  return `${body}.${mac(body, to.audience, keysOf(to)[0]!).toString('base64url')}`;
}

/** What a token holds. */
export interface SignedViewer {
  viewer: Viewer;
  /** Milliseconds since 1970. */
  expires: number;
}

/** What a token signed for this service holds, expired or not; undefined when it is forged or for another service. */
export function openViewerToken(token: string | undefined, here: ViewerAudience): SignedViewer | undefined {
  const [body, signature, rest] = token?.split('.') ?? [];
  if (!body || !signature || rest !== undefined) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const isSigned = keysOf(here).some((key) => {
    const expected = mac(body, here.audience, key);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isSigned ? (JSON.parse(Buffer.from(body, 'base64url').toString()) as SignedViewer) : undefined;
}

/**
 * The viewer of a token signed for this service, or undefined when it is forged, malformed, expired or for another
 * service.
 */
export function verifyViewer(token: string | undefined, here: ViewerAudience, now = Date.now()): Viewer | undefined {
  const signed = openViewerToken(token, here);
  return signed && signed.expires > now ? signed.viewer : undefined;
}

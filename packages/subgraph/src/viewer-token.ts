import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Viewer } from './viewer.ts';

/** The header that carries the viewer from the gateway to a subgraph in the services shape. */
export const VIEWER_HEADER = 'x-minijd-viewer';
const LIFETIME_MS = 60_000;

function mac(body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(body).digest();
}

/** Signs a viewer for a subgraph: base64url JSON with an expiry (60 s), a dot, an HMAC-SHA256. */
export function signViewer(viewer: Viewer, secret: string, now = Date.now()): string {
  const body = Buffer.from(JSON.stringify({ viewer, expires: now + LIFETIME_MS })).toString('base64url');
  return `${body}.${mac(body, secret).toString('base64url')}`;
}

/** The viewer of a token signed with `secret`, or undefined when it is forged, malformed or old. */
export function verifyViewer(token: string | undefined, secret: string, now = Date.now()): Viewer | undefined {
  const [body, signature, rest] = token?.split('.') ?? [];
  if (!body || !signature || rest !== undefined) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(body, secret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { viewer, expires } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    viewer: Viewer;
    expires: number;
  };
  return expires > now ? viewer : undefined;
}

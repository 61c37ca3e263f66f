import { createHash } from 'node:crypto';

/** A key of a partner as it is sent: what it begins with, and its digest. Its text is kept nowhere. */
export interface SentKey {
  prefix: string;
  digest: string;
}

const KEY = /^(mjd_[a-z0-9]{8})_[\w-]{43}$/;

/** Whether a bearer token says that it is a key of a partner. */
export const looksLikeKey = (token: string): boolean => token.startsWith('mjd_');

/** Undefined for what cannot be a key. */
export function sentKey(token: string): SentKey | undefined {
  const prefix = KEY.exec(token)?.[1];
  return prefix ? { prefix, digest: createHash('sha256').update(token).digest('base64url') } : undefined;
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Scanners for leaked secrets find keys by it. */
const MARK = 'mjd_';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const NAME_LENGTH = 8;

/** A new key as its holder keeps it, `mjd_<name>_<256 random bits>`, and the part of it that is shown afterwards. */
export function newKey(): { text: string; prefix: string } {
  const name = Array.from(randomBytes(NAME_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  const prefix = `${MARK}${name}`;
  return { text: `${prefix}_${randomBytes(32).toString('base64url')}`, prefix };
}

const FORM = new RegExp(`^(${MARK}[a-z0-9]{${NAME_LENGTH}})_[\\w-]{43}$`);

/** How a key begins; undefined for what is none. */
export function prefixOf(text: string): string | undefined {
  return FORM.exec(text)?.[1];
}

/**
 * The stored form of a key: HMAC-SHA256 of its digest. The secret is not in the database, so that who writes to a copy
 * of it cannot make keys; nothing slower is needed, because 256 random bits cannot be guessed.
 */
export function keyHash(secret: string, digest: string): string {
  return createHmac('sha256', secret).update(`minijd api key ${digest}`).digest('base64url');
}

/** Takes the same time wherever they differ. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

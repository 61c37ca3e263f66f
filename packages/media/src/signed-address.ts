import { createHmac, timingSafeEqual } from 'node:crypto';

const CHARACTERS = 16;

/** What signs addresses of pictures: a secret of its own, else one that comes from that of the bucket. */
export function pictureSecret(given: {
  MEDIA_SECRET?: string | undefined;
  S3_SECRET_KEY?: string | undefined;
}): string | undefined {
  const { MEDIA_SECRET, S3_SECRET_KEY } = given;
  return MEDIA_SECRET ?? (S3_SECRET_KEY && createHmac('sha256', S3_SECRET_KEY).update('pictures').digest('base64url'));
}

/** `/media/<key>?s=<signature>`, to which `&w=<width>` may be added; without a secret the plain address. */
export function signedAddress(key: string, secret: string | undefined): string {
  return secret === undefined ? `/media/${key}?s=` : `/media/${key}?s=${signatureOf(key, secret)}`;
}

/** Whether an address of this picture was made by us. */
export function isSigned(key: string, signature: string | null, secret: string | undefined): boolean {
  if (secret === undefined) return true;
  const [given, own] = [Buffer.from(signature ?? ''), Buffer.from(signatureOf(key, secret))];
  return given.length === own.length && timingSafeEqual(given, own);
}

const signatureOf = (key: string, secret: string) =>
  createHmac('sha256', secret).update(key).digest('base64url').slice(0, CHARACTERS);

import { refusals } from './after-sale.refusals.ts';

const MOST = 6;
/** Keys as the upload handler makes them; the folder is the id of the uploader. */
const KEY = /^uploads\/(?<person>[0-9a-f-]{36})\/[0-9a-f-]{36}\.webp$/;

/** The distinct keys of the viewer's pictures; refuses those of others, and too many. */
export function ownPictures(userId: string, keys: readonly string[]): string[] {
  const own = keys.every((key) => KEY.exec(key)?.groups?.person === userId);
  if (!own || keys.length > MOST) throw refusals.pictures();
  return [...new Set(keys)];
}

import { refusals } from './after-sale.refusals.ts';

const MOST = 6;
/** As the upload door names them; the folder is the person who uploaded. */
const KEY = /^uploads\/(?<person>[0-9a-f-]{36})\/[0-9a-f-]{36}\.webp$/;

/** The keys of pictures somebody has uploaded, each once; refuses other people's and too many. */
export function ownPictures(userId: string, keys: readonly string[]): string[] {
  const own = keys.every((key) => KEY.exec(key)?.groups?.person === userId);
  if (!own || keys.length > MOST) throw refusals.pictures();
  return [...new Set(keys)];
}

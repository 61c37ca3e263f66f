import { pictures } from './review.refusals.ts';

const MOST = 9;
/** Keys as the upload handler makes them; the folder is the id of the uploader. */
const KEY = /^uploads\/(?<person>[0-9a-f-]{36})\/[0-9a-f-]{36}\.webp$/;

/** The distinct keys of pictures the person has uploaded; refuses those of others, and too many. */
export function ownPictures(userId: string, keys: readonly string[]): string[] {
  const own = keys.every((key) => KEY.exec(key)?.groups?.person === userId);
  if (!own || keys.length > MOST) throw pictures();
  return [...new Set(keys)];
}

import { createHash } from 'node:crypto';
import { cleanPicture } from './clean-picture.ts';
import type { MediaStore } from './media-store.ts';
import { blurOf, colourOf, sizeOf } from './picture-facts.ts';

export interface KeptPicture {
  key: string;
  width: number;
  height: number;
  /** A CSS colour, and a blurred picture, shown until it is loaded. */
  placeholder: string;
  blur: string;
}

/**
 * A picture drawn anew below a folder of the store, or undefined when it is none that can be shown. The same bytes get
 * the same key, and are drawn once.
 */
export async function keepPicture(
  store: MediaStore,
  bytes: Uint8Array,
  folder: string,
): Promise<KeptPicture | undefined> {
  const key = `${folder}/${idOf(bytes)}.webp`;
  const kept = await store.get(key);
  const clean = kept?.bytes ?? (await cleanPicture(bytes));
  if (!clean) return undefined;
  if (!kept) await store.put(key, clean, 'image/webp');
  const blur = await blurOf(clean);
  return { key, ...(await sizeOf(clean)), placeholder: colourOf(blur), blur };
}

/** Of the form of a UUID, as the keys of other uploads. */
function idOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

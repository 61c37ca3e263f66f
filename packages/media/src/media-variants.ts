import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { readIfPresent, writeWhole } from './folder-store.ts';
import { contentTypeOf, type MediaExtension } from './media-key.ts';
import type { MediaStore } from './media-store.ts';
import { drawPicture } from './pictures.ts';
import type { MediaWidth } from './widths.ts';

export interface Variant {
  key: string;
  width: MediaWidth;
  format: MediaExtension;
}

/** The widths that lists and pages of products show first, in the format that nearly all browsers take. */
const DRAWN_AHEAD = [240, 360, 480, 720] as const satisfies MediaWidth[];
const FORMAT_AHEAD = 'avif';

/** Where the store has a picture that was drawn ahead; of what was uploaded, below the folder that goes with it. */
const aheadKey = ({ key, width, format }: Variant) => `${key.slice(0, key.lastIndexOf('.'))}/${width}.${format}`;

/**
 * Draws what pages of products need into the store, so that nobody waits for it later; what is there already stays.
 * False when there is no such picture.
 */
export async function drawAhead(store: MediaStore, key: string): Promise<boolean> {
  const variants = DRAWN_AHEAD.map((width): Variant => ({ key, width, format: FORMAT_AHEAD }));
  for (const variant of variants) {
    if (await store.has(aheadKey(variant))) continue;
    const drawn = await drawPicture(async (sharp) => {
      const original = await store.get(key);
      return original && encode(sharp(original.bytes), variant);
    });
    if (!drawn) return false;
    await store.put(aheadKey(variant), drawn, contentTypeOf(variant.format));
  }
  return true;
}

/**
 * Scaled pictures: drawn ahead, or made when first asked for and kept in `cacheDirectory`. Concurrent requests make each
 * only once.
 */
export function mediaVariants(store: MediaStore, cacheDirectory: string) {
  const inWork = new Map<string, Promise<Uint8Array | undefined>>();

  const make = async (variant: Variant, path: string) => {
    const drawn = variant.format === FORMAT_AHEAD && (await store.has(aheadKey(variant)));
    const ahead = drawn ? await store.get(aheadKey(variant)) : undefined;
    if (!ahead) return draw(variant, path);
    await writeWhole(path, ahead.bytes);
    return ahead.bytes;
  };

  const draw = (variant: Variant, path: string) =>
    drawPicture(async (sharp) => {
      const original = await store.get(variant.key);
      if (!original) return undefined;
      const bytes = await encode(sharp(original.bytes), variant);
      await writeWhole(path, bytes);
      return bytes;
    });

  /** Undefined when there is no original. */
  return async (variant: Variant): Promise<Uint8Array | undefined> => {
    const path = join(cacheDirectory, `${variant.key}@${variant.width}.${variant.format}`);
    const cached = await readIfPresent(path);
    if (cached) return cached;
    const making = inWork.get(path) ?? make(variant, path).finally(() => inWork.delete(path));
    inWork.set(path, making);
    return making;
  };
}

function encode(original: Sharp, { width, format }: Variant): Promise<Uint8Array> {
  const picture = original.rotate().resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 55, effort: 3 }).toBuffer();
    case 'webp':
      return picture.webp({ quality: 78 }).toBuffer();
    case 'png':
      return picture.png().toBuffer();
    default:
      return picture.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
  }
}

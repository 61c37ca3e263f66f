import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { readIfPresent, writeWhole } from './folder-store.ts';
import type { MediaExtension } from './media-key.ts';
import type { MediaStore } from './media-store.ts';
import { drawPicture } from './pictures.ts';
import type { MediaWidth } from './widths.ts';

export interface Variant {
  key: string;
  width: MediaWidth;
  format: MediaExtension;
}

/** Scaled pictures, made when first asked for and kept in `cacheDirectory`. Concurrent requests make each only once. */
export function mediaVariants(store: MediaStore, cacheDirectory: string) {
  const inWork = new Map<string, Promise<Uint8Array | undefined>>();

  const make = (variant: Variant, path: string) =>
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

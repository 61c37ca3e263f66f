import type { MediaStore } from '@minijd/media';
import sharp from 'sharp';
import { samplePictures } from '../src/sample/pictures/picture-list.ts';

/** One of so many is left to be drawn. */
const EVERY = 30;

/**
 * As after a seed that was killed while it drew the pictures of the sample shop: the store has all but some. Drawing
 * all of them takes a minute of a processor.
 *
 * @returns how many are left to be drawn.
 */
export async function drawMostPictures(store: MediaStore): Promise<number> {
  const drawn = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'teal' } })
    .webp()
    .toBuffer();
  const pictures = samplePictures();
  const before = pictures.filter((_, index) => index % EVERY > 0);
  for (const { key } of before) await store.put(key, drawn, 'image/webp');
  return pictures.length - before.length;
}

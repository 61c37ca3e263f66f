import type { MediaStore } from '@minijd/media';
import { type SamplePicture, samplePictures } from './picture-list.ts';

/** More of them would be no faster on two cores, and hold more memory. */
const MADE_AT_ONCE = 2;

/**
 * A store that makes a picture of the sample shop when it is first read, so that the first start need not wait for all
 * of them. Once made, a picture is in `store` like any other.
 */
export function withSamplePictures(store: MediaStore): MediaStore {
  const planned = new Map(samplePictures().map((picture) => [picture.key, picture]));
  const painting = new Map<string, Promise<boolean>>();
  const paint = (picture: SamplePicture) => {
    const { key } = picture;
    const started = painting.get(key) ?? writePicture(store, picture).finally(() => painting.delete(key));
    painting.set(key, started);
    return started;
  };
  return {
    ...store,
    has: async (key) => planned.has(key) || store.has(key),
    get: async (key) => {
      const picture = planned.get(key);
      if (picture) await paint(picture);
      return store.get(key);
    },
  };
}

/** Makes the missing pictures, for a store that another process serves; returns how many they were. */
export async function writeSamplePictures(store: MediaStore): Promise<number> {
  let painted = 0;
  const pictures = samplePictures().values();
  const paintNext = async () => {
    for (const picture of pictures) if (await writePicture(store, picture)) painted += 1;
  };
  await Promise.all(Array.from({ length: MADE_AT_ONCE }, paintNext));
  return painted;
}

/** False when it existed. */
async function writePicture(store: MediaStore, { key, ...spec }: SamplePicture): Promise<boolean> {
  if (await store.has(key)) return false;
  // Only making pictures needs this library; a shop that has all of them never loads it.
  const { composePicture } = await import('./compose.ts');
  await store.put(key, await composePicture(spec), 'image/webp');
  return true;
}

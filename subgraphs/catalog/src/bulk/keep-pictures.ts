import { basename } from 'node:path';
import { keepPicture, type MediaStore } from '@minijd/media';
import type { Text } from '@minijd/subgraph';
import { UnreadableTable } from '@minijd/tables';
import type { StoredMedia } from '../products/index.ts';

/** Pictures that are in the media store, or why they are not: by path in the archive and by file name, in lower case. */
export type KeptPictures = Map<string, StoredMedia | Text>;

const NO_PICTURE: Text = {
  'zh-CN': '不是可以显示的 JPEG、PNG、WebP 或 AVIF 图片。',
  en: 'is no JPEG, PNG, WebP or AVIF that can be shown.',
};

/** Pictures of an archive, drawn anew. The same bytes get the same key: an import may be repeated. */
export async function keepPictures(
  media: MediaStore,
  packed: readonly { path: string; bytes(): Promise<Uint8Array> }[],
  personId: string,
): Promise<KeptPictures> {
  const kept: KeptPictures = new Map();
  for (const { path, bytes } of packed) {
    const picture = await keptOrWhyNot(media, bytes, personId);
    kept.set(path, picture);
    kept.set(basename(path), picture);
  }
  return kept;
}

async function keptOrWhyNot(
  media: MediaStore,
  bytes: () => Promise<Uint8Array>,
  personId: string,
): Promise<StoredMedia | Text> {
  try {
    return (await keepPicture(media, await bytes(), `uploads/${personId}`)) ?? NO_PICTURE;
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return error.text;
  }
}

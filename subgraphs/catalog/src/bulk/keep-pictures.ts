import { keepPicture, type MediaStore } from '@minijd/media';
import type { Text } from '@minijd/subgraph';
import { UnreadableTable } from '@minijd/tables';
import type { StoredMedia } from '../products/index.ts';

/** A picture that is in the media store, or why it is not. */
export type KeptPictures = Map<string, StoredMedia | Text>;

const NO_PICTURE: Text = {
  'zh-CN': '不是可以显示的 JPEG、PNG、WebP 或 AVIF 图片。',
  en: 'is no JPEG, PNG, WebP or AVIF that can be shown.',
};

/** Pictures of an archive, drawn anew. The same bytes get the same key: an import may be repeated. */
export async function keepPictures(
  media: MediaStore,
  packed: readonly { name: string; bytes(): Promise<Uint8Array> }[],
  personId: string,
): Promise<KeptPictures> {
  const kept: KeptPictures = new Map();
  for (const { name, bytes } of packed) {
    try {
      kept.set(name, (await keepPicture(media, await bytes(), `uploads/${personId}`)) ?? NO_PICTURE);
    } catch (error) {
      if (!(error instanceof UnreadableTable)) throw error;
      kept.set(name, error.text);
    }
  }
  return kept;
}

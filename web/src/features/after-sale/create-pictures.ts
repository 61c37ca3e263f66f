import { mediaTypeOf } from '@minijd/text';
import { onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import { useGraphql } from '../../graphql/runtime.ts';
import { MOST_PICTURE_BYTES, PICTURE_TYPES, uploadPicture } from './upload-picture.ts';

const MOST_PICTURES = 6;

export interface ChosenPicture {
  /** Object URL of the file, for the preview. */
  preview: string;
  /** Progress of the upload, 0 to 1. */
  progress: number;
  /** Its media key, once uploaded. */
  key?: string;
  /** Why the upload failed. */
  problem?: string;
}

/** Pictures that are uploaded as soon as they are chosen; `kept` are keys of those uploaded earlier. */
export function createPictures({ most = MOST_PICTURES, kept = [] as readonly string[] } = {}) {
  const graphql = useGraphql();
  const [pictures, setPictures] = createStore<ChosenPicture[]>(
    kept.map((key) => ({ key, preview: `/media/${key}?w=360`, progress: 1 })),
  );
  onCleanup(() => {
    for (const { preview } of pictures) URL.revokeObjectURL(preview);
  });

  const upload = async (file: File, preview: string): Promise<void> => {
    const change = (changed: Partial<ChosenPicture>) => setPictures((picture) => picture.preview === preview, changed);
    if (!PICTURE_TYPES.split(',').includes(mediaTypeOf(file.type))) return change({ problem: 'NOT_A_PICTURE' });
    if (file.size > MOST_PICTURE_BYTES) return change({ problem: 'BODY_TOO_LARGE' });
    await graphql.ready();
    const { key, code } = await uploadPicture(file, { onProgress: (progress) => change({ progress }) });
    change(key === undefined ? { problem: code } : { key, progress: 1 });
  };

  return {
    pictures,
    most,
    room: () => most - pictures.length,
    /** Some are still uploading. */
    busy: () => pictures.some(({ key, problem }) => !key && !problem),
    failed: () => pictures.some(({ problem }) => problem),
    keys: () => pictures.flatMap(({ key }) => key ?? []),
    add(files: Iterable<File>) {
      for (const file of [...files].slice(0, most - pictures.length)) {
        const preview = URL.createObjectURL(file);
        setPictures(pictures.length, { preview, progress: 0 });
        void upload(file, preview);
      }
    },
    remove(preview: string) {
      URL.revokeObjectURL(preview);
      setPictures((all) => all.filter((picture) => picture.preview !== preview));
    },
  };
}

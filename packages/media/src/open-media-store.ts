import { folderStore } from './folder-store.ts';
import type { MediaStore } from './media-store.ts';
import { s3Store } from './s3-store.ts';

/** Where pictures are, as settings say. */
interface MediaPlace {
  /** Without it they are in the folder. */
  S3_ENDPOINT?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_ACCESS_KEY?: string | undefined;
  S3_SECRET_KEY?: string | undefined;
  S3_REGION: string;
  MEDIA_DIRECTORY: string;
}

/** Pictures in a bucket where one is given, else in a folder. */
export function openMediaStore(place: MediaPlace): MediaStore {
  const { S3_ENDPOINT, S3_BUCKET = '', S3_ACCESS_KEY = '', S3_SECRET_KEY = '', S3_REGION } = place;
  if (!S3_ENDPOINT) return folderStore(place.MEDIA_DIRECTORY);
  return s3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
    region: S3_REGION,
  });
}

import { join } from 'node:path';
import { type MediaStore, openMediaStore as openStore } from '@minijd/media';
import { InvalidSettings } from '@minijd/subgraph';
import type { ShopSettings } from './settings.ts';

type S3Settings = Pick<ShopSettings, 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY' | 'S3_REGION'>;

/** The folder of the data directory that pictures are in without a bucket. */
export const mediaDirectory = (directory: string) => join(directory, 'media');

/** Pictures are stored in the data directory, or in S3 storage when S3_ENDPOINT is set. */
export function openMediaStore(settings: S3Settings, directory: string): MediaStore {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = settings;
  if (S3_ENDPOINT && !(S3_BUCKET && S3_ACCESS_KEY && S3_SECRET_KEY)) {
    throw new InvalidSettings('Wrong settings. S3_ENDPOINT also needs S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY.');
  }
  return openStore({ ...settings, MEDIA_DIRECTORY: mediaDirectory(directory) });
}

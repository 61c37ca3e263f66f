import { join } from 'node:path';
import { folderStore, type MediaStore, s3Store } from '@minijd/media';
import { InvalidSettings } from '@minijd/subgraph';
import type { ShopSettings } from './settings.ts';

type S3Settings = Pick<ShopSettings, 'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY' | 'S3_REGION'>;

/** Pictures are stored in the data directory, or in S3 storage when S3_ENDPOINT is set. */
export function openMediaStore(settings: S3Settings, directory: string): MediaStore {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = settings;
  if (!endpoint) return folderStore(join(directory, 'media'));
  if (!bucket || !accessKey || !secretKey) {
    throw new InvalidSettings('Wrong settings. S3_ENDPOINT also needs S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY.');
  }
  return s3Store({ endpoint, bucket, accessKey, secretKey, region: settings.S3_REGION });
}

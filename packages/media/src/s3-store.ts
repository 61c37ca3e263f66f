import type { S3Client } from '@aws-sdk/client-s3';
import { assertListedFolder, assertMediaFolder, assertMediaKey, storedTypeOf } from './media-key.ts';
import type { MediaStore } from './media-store.ts';

export interface S3Options {
  /** For example `https://s3.eu-central-1.amazonaws.com` or `http://minio:9000`. */
  endpoint: string;
  bucket: string;
  accessKey: string;
  secretKey: string;
  region: string;
}

/** Keeps media in a bucket of S3 or a compatible store. The SDK is loaded at the first use. */
export function s3Store(options: S3Options): MediaStore {
  const Bucket = options.bucket;
  let connection: ReturnType<typeof connect> | undefined;
  const s3 = () => {
    connection ??= connect(options);
    return connection;
  };
  return {
    put: async (key, bytes, contentType) => {
      assertMediaKey(key);
      const { client, sdk } = await s3();
      await client.send(new sdk.PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: contentType }));
    },
    get: async (key) => {
      assertMediaKey(key);
      const { client, sdk } = await s3();
      return unlessMissing(async () => {
        const { Body, ContentType } = await client.send(new sdk.GetObjectCommand({ Bucket, Key: key }));
        if (!Body) return undefined;
        return {
          bytes: await Body.transformToByteArray(),
          contentType: ContentType ?? storedTypeOf(key),
        };
      });
    },
    has: async (key) => {
      assertMediaKey(key);
      const { client, sdk } = await s3();
      const found = await unlessMissing(() => client.send(new sdk.HeadObjectCommand({ Bucket, Key: key })));
      return found !== undefined;
    },
    remove: async (key) => {
      assertMediaKey(key);
      const { client, sdk } = await s3();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key }));
    },
    list: async function* (folder) {
      assertListedFolder(folder);
      const { client, sdk } = await s3();
      let token: string | undefined;
      do {
        const given = { Bucket, Prefix: `${folder}/`, ContinuationToken: token };
        const { Contents = [], NextContinuationToken } = await client.send(new sdk.ListObjectsV2Command(given));
        for (const { Key, LastModified } of Contents) if (Key && LastModified) yield { key: Key, since: LastModified };
        token = NextContinuationToken;
      } while (token !== undefined);
    },
    removeFolder: async (folder) => {
      assertMediaFolder(folder);
      const { client, sdk } = await s3();
      // What is found is removed, so the first page is always the next one.
      for (;;) {
        const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix: `${folder}/` }));
        if (Contents.length === 0) return;
        const removing = Contents.map(({ Key }) => client.send(new sdk.DeleteObjectCommand({ Bucket, Key })));
        await Promise.all(removing);
      }
    },
  };
}

async function connect({ endpoint, region, accessKey, secretKey }: S3Options) {
  const sdk = await import('@aws-sdk/client-s3');
  const client: S3Client = new sdk.S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    forcePathStyle: true,
    // Storage other than Amazon's often refuses the newer checksum trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client };
}

async function unlessMissing<T>(request: () => Promise<T>): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound')) return undefined;
    throw error;
  }
}

import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { folderStore, InvalidMediaKey, type MediaStore, s3Store } from '../src/index.ts';
import { picture, serve, temporaryDirectory } from './media-server.ts';

/** An in-memory fake of the part of S3 that is used here: S3 itself is not ours. */
async function bucket(): Promise<MediaStore> {
  const objects = new Map<string, { bytes: Buffer; contentType: string }>();
  const endpoint = await serve(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://s3');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/'))
      return void response.writeHead(403).end();
    if (request.method === 'PUT') {
      objects.set(pathname, { bytes: await buffer(request), contentType: request.headers['content-type'] ?? '' });
      return void response.end();
    }
    if (request.method === 'DELETE') {
      objects.delete(pathname);
      return void response.writeHead(204).end();
    }
    const prefix = new URL(request.url ?? '', 'http://s3').searchParams.get('prefix');
    if (prefix !== null) return void response.end(listing([...objects.keys()], prefix));
    const object = objects.get(pathname);
    if (!object) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    response.setHeader('Content-Type', object.contentType);
    response.setHeader('Content-Length', object.bytes.byteLength);
    response.end(request.method === 'HEAD' ? undefined : object.bytes);
  });
  return s3Store({ endpoint, bucket: 'media', accessKey: 'key', secretKey: 'secret', region: 'us-east-1' });
}

const listing = (paths: string[], prefix: string) => {
  const keys = paths.map((path) => path.replace('/media/', '')).filter((key) => key.startsWith(prefix));
  const since = `<LastModified>${new Date().toISOString()}</LastModified>`;
  const contents = keys.map((key) => `<Contents><Key>${key}</Key>${since}</Contents>`);
  return `<ListBucketResult>${contents.join('')}</ListBucketResult>`;
};

const stores = { folder: async () => folderStore(await temporaryDirectory()), bucket };

describe.each(Object.entries(stores))('a %s', (_name, open) => {
  test('gives back what was put', async () => {
    const store = await open();
    const bytes = await picture('png');

    await store.put('products/cup.png', bytes, 'image/png');
    const stored = await store.get('products/cup.png');

    expect(await store.has('products/cup.png')).toBe(true);
    expect(stored?.contentType).toBe('image/png');
    expect(Buffer.from(stored?.bytes ?? [])).toEqual(bytes);
  });

  test('removes a folder, and nothing beside it', async () => {
    const store = await open();
    for (const key of ['avatars/ann/1/64.webp', 'avatars/ann/2/64.webp', 'avatars/anna/1/64.webp']) {
      await store.put(key, await picture('webp'), 'image/webp');
    }
    await store.removeFolder('avatars/ann');
    await store.removeFolder('avatars/nobody');
    expect(await store.has('avatars/ann/1/64.webp')).toBe(false);
    expect(await store.has('avatars/ann/2/64.webp')).toBe(false);
    expect(await store.has('avatars/anna/1/64.webp')).toBe(true);
    for (const folder of ['avatars', '', '..', 'avatars/..', '/avatars/ann', 'avatars/']) {
      await expect(store.removeFolder(folder)).rejects.toThrow(InvalidMediaKey);
    }
  });

  test('lists what is below a folder with the time it came, and removes one', async () => {
    const store = await open();
    const keys = ['uploads/ann/1.webp', 'uploads/ann/1/480.webp', 'uploads/bob/2.webp'];
    for (const key of [...keys, 'uploadsanna/3.webp']) await store.put(key, await picture('webp'), 'image/webp');
    const listed = await Array.fromAsync(store.list('uploads'));
    expect(listed.map(({ key }) => key).sort()).toEqual(keys);
    for (const { since } of listed) expect(Math.abs(since.getTime() - Date.now())).toBeLessThan(60_000);
    await store.remove('uploads/ann/1.webp');
    await store.remove('uploads/ann/nothing.webp');
    expect((await Array.fromAsync(store.list('uploads'))).map(({ key }) => key).sort()).toEqual(keys.slice(1));
    expect(await Array.fromAsync(store.list('nothing'))).toEqual([]);
    await expect(Array.fromAsync(store.list('..'))).rejects.toThrow(InvalidMediaKey);
  });

  test('knows what it does not have', async () => {
    const store = await open();

    expect(await store.has('products/none.png')).toBe(false);
    expect(await store.get('products/none.png')).toBeUndefined();
  });

  test.each(['../secret.png', '/etc/passwd.png', 'a/../b.png', '.hidden.png', 'a.svg', 'a b.png', ''])(
    'refuses the key %j',
    async (key) => {
      const store = await open();

      await expect(store.put(key, new Uint8Array(), 'image/png')).rejects.toThrow(InvalidMediaKey);
      await expect(store.get(key)).rejects.toThrow(InvalidMediaKey);
      await expect(store.has(key)).rejects.toThrow(InvalidMediaKey);
    },
  );
});

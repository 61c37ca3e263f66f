import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createMediaHandler, folderStore, type MediaStore } from '../src/index.ts';
import { picture, serve, temporaryDirectory } from './media-server.ts';

const BROWSER = { accept: 'image/avif,image/webp,image/png,*/*;q=0.8' };

/** A folder store that counts reads of originals, and the failures that were reported. */
async function shop() {
  const originals = await temporaryDirectory();
  const cacheDirectory = await temporaryDirectory();
  const folder = folderStore(originals);
  await folder.put('products/tea-pot.webp', await picture('webp'), 'image/webp');
  await folder.put('products/cup.png', await picture('png'), 'image/png');
  let reads = 0;
  const told: unknown[] = [];
  const get: MediaStore['get'] = (key) => {
    reads++;
    return folder.get(key);
  };
  const handle = createMediaHandler({ ...folder, get }, { cacheDirectory, onError: (error) => told.push(error) });
  const origin = await serve((incoming, response) => void handle(incoming, response));
  return { origin, originals, cacheDirectory, told, reads: () => reads };
}

/** Sends the path as it is; fetch would resolve the dots. */
function statusOf(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('a picture', () => {
  test.each([
    ['image/avif,image/webp,*/*', 'image/avif', 'heif'],
    ['image/webp,*/*', 'image/webp', 'webp'],
    ['*/*', 'image/png', 'png'],
  ])('for %s is scaled as %s', async (accept, contentType, format) => {
    const { origin } = await shop();

    const response = await fetch(`${origin}/media/products/cup.png?w=480`, { headers: { accept } });
    const { width, height, format: sent } = await sharp(await response.bytes()).metadata();

    expect(response.headers.get('content-type')).toBe(contentType);
    expect(response.headers.get('vary')).toBe('Accept');
    expect({ width, height, sent }).toEqual({ width: 480, height: 320, sent: format });
  });

  test('without a width comes as it was stored', async () => {
    const { origin } = await shop();

    const response = await fetch(`${origin}/media/products/tea-pot.webp`, { headers: { accept: 'image/avif' } });

    expect(Buffer.from(await response.bytes())).toEqual(await picture('webp'));
    expect(response.headers.get('content-type')).toBe('image/webp');
  });

  test('asked for by many at once is made once, and then kept', async () => {
    const { origin, cacheDirectory, reads } = await shop();
    const load = () => fetch(`${origin}/media/products/tea-pot.webp?w=360`, { headers: BROWSER });

    const answers = await Promise.all(Array.from({ length: 10 }, load));
    await load();

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(reads()).toBe(1);
    expect(await readdir(join(cacheDirectory, 'products'))).toEqual(['tea-pot.webp@360.avif']);
  });

  test('is cached for a year and not sent again', async () => {
    const { origin } = await shop();
    const url = `${origin}/media/products/tea-pot.webp?w=360`;

    const first = await fetch(url, { headers: BROWSER });
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { ...BROWSER, 'if-none-match': etag } });
    const asWebp = await fetch(url, { headers: { accept: 'image/webp', 'if-none-match': etag } });

    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(asWebp.status).toBe(200);
  });

  test('that is broken is a short 500, and the reason is logged', async () => {
    const { origin, originals, told } = await shop();
    await writeFile(join(originals, 'products/broken.png'), 'not a picture');

    const response = await fetch(`${origin}/media/products/broken.png?w=360`, { headers: BROWSER });

    expect([response.status, await response.text()]).toEqual([500, 'The picture cannot be shown']);
    expect(told).toMatchObject([{ message: 'Input buffer contains unsupported image format' }]);
  });
});

test('what is not a picture of the store is refused', async () => {
  const { origin } = await shop();
  const expected = {
    '/media/products/nothing.webp': 404,
    '/media/products/nothing.webp?w=480': 404,
    '/media/products/tea-pot.webp?w=481': 400,
    '/media/products/tea-pot.webp?w=': 400,
    '/media/products/tea-pot.webp?w=-360': 400,
    '/media/../package.json': 400,
    '/media/products/%2e%2e/%2e%2e/secret.png': 400,
    '/media/products/..%2fsecret.png': 400,
    '/media//etc/passwd.png': 400,
    '/media/products/script.svg': 400,
    '/media/': 400,
    '//': 400,
    '/media/http://[': 400,
  };

  const statuses = await Promise.all(
    Object.keys(expected).map(async (path) => [path, await statusOf(origin, path)] as const),
  );

  expect(Object.fromEntries(statuses)).toEqual(expected);
  expect((await fetch(`${origin}/media/products/cup.png`, { method: 'DELETE' })).status).toBe(405);
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createMediaHandler, drawAhead, folderStore, type MediaStore, signedAddress } from '../src/index.ts';
import { picture, serve, temporaryDirectory } from './media-server.ts';

const SECRET = 'a secret of the tests, of 32 characters';
const KEY = 'products/cup.png';

async function shop() {
  const folder = folderStore(await temporaryDirectory());
  await folder.put(KEY, await picture('png'), 'image/png');
  let originals = 0;
  const store: MediaStore = {
    ...folder,
    get: (key) => {
      if (key === KEY) originals += 1;
      return folder.get(key);
    },
  };
  const cacheDirectory = await temporaryDirectory();
  const handle = createMediaHandler(store, { cacheDirectory, secret: SECRET, onError: () => {} });
  const origin = await serve((incoming, response) => void handle(incoming, response));
  const widthOf = async (address: string, accept = 'image/avif') => {
    const response = await fetch(`${origin}${address}`, { headers: { accept } });
    return (await sharp(await response.bytes()).metadata()).width;
  };
  return { store, widthOf, originals: () => originals };
}

test('only signed addresses have other than the open widths drawn', async () => {
  const { widthOf } = await shop();
  const signed = signedAddress(KEY, SECRET);
  expect(await widthOf(`${signed}&w=1080`)).toBe(1080);
  expect(await widthOf(`${signed}&w=160`)).toBe(160);
  expect(await widthOf(`/media/${KEY}?w=1080`)).toBe(480);
  expect(await widthOf(`/media/${KEY}?s=wrong&w=1080`)).toBe(480);
  expect(await widthOf(`${signedAddress('products/other.png', SECRET).replace('other', 'cup')}&w=1080`)).toBe(480);
  expect(await widthOf(`/media/${KEY}?w=360`)).toBe(360);
});

test('what was drawn ahead is served without drawing it again', async () => {
  const { store, widthOf, originals } = await shop();
  expect(await drawAhead(store, KEY)).toBe(true);
  const before = originals();
  expect(await widthOf(`${signedAddress(KEY, SECRET)}&w=720`)).toBe(720);
  expect(originals()).toBe(before);
  expect(await drawAhead(store, KEY)).toBe(true);
  expect(originals()).toBe(before);
  expect(await drawAhead(store, 'products/none.png')).toBe(false);
});

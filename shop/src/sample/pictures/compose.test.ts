import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '@minijd/media';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { composePicture } from './compose.ts';
import { fromRgb, hueTurn } from './oklab.ts';
import { paints } from './paints.ts';
import { samplePictures } from './picture-list.ts';
import { withSamplePictures } from './sample-pictures.ts';

const average = async (picture: Buffer) => {
  const { data } = await sharp(picture)
    .extract({ left: 320, top: 320, width: 160, height: 160 })
    .resize(1, 1)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return fromRgb(data[0]!, data[1]!, data[2]!);
};

test('a picture is an 800 × 800 WebP on its studio background', async () => {
  const picture = await composePicture({ icon: '1f455', view: 'front', background: '#f4f2ef' });
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: 800, height: 800, hasAlpha: false });
  const corner = await sharp(picture).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
  for (const [channel, value] of [0xf4, 0xf2, 0xef].entries())
    expect(Math.abs(corner[channel]! - value)).toBeLessThan(4);
});

test('paint changes the colour of the product', async () => {
  const shirt = { icon: '1f455', view: 'front', background: '#f4f2ef' } as const;
  const red = await average(await composePicture({ ...shirt, paint: 'red' }));
  const navy = await average(await composePicture({ ...shirt, paint: 'navy' }));
  expect(Math.abs(hueTurn(red.hue, paints.red.hue))).toBeLessThan(25);
  expect(navy.lightness).toBeLessThan(red.lightness);
});

test('a picture is painted when it is first asked for, once, and kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minijd-pictures-'));
  const store = folderStore(folder);
  const { key } = samplePictures().find(({ view }) => view === 'front')!;
  const [first, second] = await Promise.all([withSamplePictures(store).get(key), withSamplePictures(store).get(key)]);
  expect(first?.contentType).toBe('image/webp');
  expect(second?.bytes).toEqual(first?.bytes);
  expect(await store.has(key)).toBe(true);
  expect(await withSamplePictures(store).get('products/unknown.webp')).toBeUndefined();
  await rm(folder, { recursive: true });
});

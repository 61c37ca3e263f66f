import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Create, type OverlayOptions, type Region, type Sharp } from 'sharp';
import { paints } from './paints.ts';
import type { SamplePicture } from './picture-list.ts';
import { recolour } from './recolour.ts';

const SIDE = 800;
const ICONS = join(dirname(fileURLToPath(import.meta.resolve('@lobehub/fluent-emoji-3d/package.json'))), 'assets');

/** What is shown and how. */
export type PictureSpec = Omit<SamplePicture, 'key'>;

interface Placement {
  /** Longest side, in fractions of the picture. */
  size: number;
  angle: number;
  /** Its centre, in fractions of the picture. */
  x: number;
  y: number;
}

const at = (size: number, angle: number, x: number, y: number): Placement => ({ size, angle, x, y });

/** How a product is photographed: alone, turned, closer, two or three of it, or small for a category tile. Back to front, so that the nearer one covers the farther one. */
const PLACEMENTS: Record<PictureSpec['view'], Placement[]> = {
  front: [at(0.62, 0, 0.5, 0.49)],
  tile: [at(0.84, 0, 0.5, 0.47)],
  tilt: [at(0.64, -14, 0.5, 0.49)],
  close: [at(0.82, 0, 0.5, 0.48)],
  pair: [at(0.44, 9, 0.64, 0.4), at(0.5, -5, 0.38, 0.56)],
  trio: [at(0.4, 8, 0.7, 0.45), at(0.4, -8, 0.3, 0.45), at(0.44, 0, 0.5, 0.6)],
};

/** An 800 × 800 WebP of one product picture. */
export async function composePicture(spec: PictureSpec): Promise<Buffer> {
  const product = await cutOut(spec);
  const layers = await Promise.all(PLACEMENTS[spec.view].map((placement) => stand(product, placement)));
  return sharp({ create: canvas(spec.background) })
    .composite(layers.flat())
    .webp({ quality: 82, effort: 1 })
    .toBuffer();
}

function canvas(background: string | undefined): Create {
  const size = { width: SIDE, height: SIDE };
  if (background) return { ...size, channels: 3, background };
  return { ...size, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } };
}

/** The icon without its empty border, so that every product has the same size in its picture. */
async function cutOut({ icon, paint }: PictureSpec): Promise<Sharp> {
  const { data, info } = await sharp(join(ICONS, `${icon}.webp`))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 4 as const };
  return sharp(paint ? recolour(data, paints[paint]) : data, { raw }).extract(visibleBox(data, info));
}

/** Where there is any colour at all; much quicker than sharp's own trim. */
function visibleBox(rgba: Buffer, { width, height }: { width: number; height: number }): Region {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (rgba[pixel * 4 + 3]! < 8) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = y;
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** One copy of the product and the soft shadow at its foot. */
async function stand(product: Sharp, { size, angle, x, y }: Placement): Promise<OverlayOptions[]> {
  const side = Math.round(SIDE * size);
  const { data, info } = await product
    .clone()
    .resize(side, side, { fit: 'inside', kernel: 'lanczos3' })
    .rotate(angle, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.round(SIDE * x - info.width / 2);
  const top = Math.round(SIDE * y - info.height / 2);
  const raw = { width: info.width, height: info.height, channels: 4 as const };
  return [await groundShadow(left + info.width / 2, top + info.height, info.width), { input: data, raw, left, top }];
}

async function groundShadow(centre: number, foot: number, productWidth: number): Promise<OverlayOptions> {
  const width = Math.min(SIDE, Math.round(productWidth * 1.05));
  const height = Math.round(productWidth * 0.14);
  const input = await sharp(await shadow)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return {
    input,
    raw: { width, height, channels: 4 },
    left: Math.round(centre - width / 2),
    top: Math.round(foot - height * 0.62),
  };
}

/** Drawn once: a blurred ellipse, darker in its middle where the product touches the ground. */
const shadow = sharp(
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80">
    <filter id="blur" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="13 9"/></filter>
    <filter id="touch" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="9 5"/></filter>
    <ellipse cx="200" cy="40" rx="160" ry="20" fill="#2a2522" opacity=".22" filter="url(#blur)"/>
    <ellipse cx="200" cy="36" rx="110" ry="9" fill="#2a2522" opacity=".26" filter="url(#touch)"/>
  </svg>`),
)
  .png()
  .toBuffer();

import type { Sharp } from 'sharp';
import { drawPicture } from './pictures.ts';
import { AVATAR_SIZES, type AvatarSize } from './widths.ts';

/** The longest side an uploaded picture keeps, in pixels. */
const LONGEST_SIDE = 1600;
/** A file of a few kilobytes can unpack to gigabytes of pixels. */
const MOST_PIXELS = 50_000_000;

/** How files of each kind begin. What else sharp could read (SVG, TIFF, PDF …) never reaches it. */
const SIGNATURES: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  (bytes) => asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP',
  (bytes) => asciiAt(bytes, 4, 8) === 'ftypavif',
];

/**
 * The picture encoded anew as WebP, upright and at most 1600 pixels long. Metadata, such as the location, and embedded
 * data are dropped. Undefined when it is not a complete JPEG, PNG, WebP or AVIF.
 */
export function cleanPicture(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return drawnAnew(bytes, (upright) =>
    upright
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer(),
  );
}

/** The middle of the picture drawn anew as a square WebP of each size of `AVATAR_SIZES`; undefined as above. */
export function cleanAvatar(bytes: Uint8Array): Promise<Map<AvatarSize, Uint8Array> | undefined> {
  return drawnAnew(bytes, async (upright) => {
    const drawn = new Map<AvatarSize, Uint8Array>();
    for (const size of AVATAR_SIZES) {
      const square = upright.clone().resize({ width: size, height: size, fit: 'cover' });
      drawn.set(size, await square.webp({ quality: 82 }).toBuffer());
    }
    return drawn;
  });
}

async function drawnAnew<T>(bytes: Uint8Array, draw: (upright: Sharp) => Promise<T>): Promise<T | undefined> {
  if (!SIGNATURES.some((matches) => matches(bytes))) return undefined;
  try {
    return await drawPicture((sharp) =>
      draw(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate()),
    );
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

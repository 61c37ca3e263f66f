import { drawPicture } from './pictures.ts';

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
export async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  if (!SIGNATURES.some((matches) => matches(bytes))) return undefined;
  try {
    return await drawPicture((sharp) =>
      sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .rotate()
        .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 82 })
        .toBuffer(),
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

import { rgbaToThumbHash, thumbHashToAverageRGBA } from 'thumbhash';
import { drawPicture } from './pictures.ts';

/** The longest side that ThumbHash takes. */
const LONGEST_SIDE = 100;

export async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  return drawPicture(async (sharp) => {
    const { width = 1, height = 1 } = await sharp(bytes).metadata();
    return { width, height };
  });
}

/** A blurred picture in about 25 bytes (ThumbHash), as base64. */
export function blurOf(bytes: Uint8Array): Promise<string> {
  return drawPicture(async (sharp) => {
    const small = sharp(bytes).resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside' }).ensureAlpha().raw();
    const { data, info } = await small.toBuffer({ resolveWithObject: true });
    return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
  });
}

/** The colour that a blurred picture has on the whole, such as `#f4f2ef`. */
export function colourOf(blur: string): string {
  const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(blur, 'base64'));
  return `#${[r, g, b]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

import pLimit from 'p-limit';
import type { Sharp, SharpOptions } from 'sharp';

/** Drawing a picture takes a core and tens of megabytes for a moment; more at once would take them from the shop. */
const AT_ONCE = 2;
const limited = pLimit(AT_ONCE);

/**
 * Runs `draw` with sharp, two pictures of the process at a time. `draw` should also read what it works on, so that
 * those who wait hold no bytes. sharp is loaded late, because libvips takes 40 MB and most processes never draw.
 */
export function drawPicture<T>(
  draw: (sharp: (bytes: Uint8Array, options?: SharpOptions) => Sharp) => Promise<T>,
): Promise<T> {
  return limited(async () => draw(await loadSharp()));
}

async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // Each picture is drawn once, and two at a time keep two cores busy: 50 MB of cached operations bring nothing.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

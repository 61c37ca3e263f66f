import pLimit from 'p-limit';
import type { Sharp, SharpOptions } from 'sharp';

/** Encoding a picture takes a core and tens of megabytes; more at once would slow down the shop. */
const AT_ONCE = 2;
const limited = pLimit(AT_ONCE);

/**
 * Runs `draw` with sharp, two pictures of the process at a time. `draw` should also read its input, so that waiting
 * calls hold no bytes. sharp is loaded on first use, because libvips takes 40 MB and most processes never need it.
 */
export function drawPicture<T>(
  draw: (sharp: (bytes: Uint8Array, options?: SharpOptions) => Sharp) => Promise<T>,
): Promise<T> {
  return limited(async () => draw(await loadSharp()));
}

async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // Each picture is encoded once: a 50 MB cache of operations would bring nothing. Two at a time use two cores.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

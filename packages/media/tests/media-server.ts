import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'minijd-media-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Serves until the test ends; gives the origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}`;
}

/** A picture of 1200 × 800 pixels. */
export function picture(format: 'webp' | 'png'): Promise<Uint8Array> {
  const background = { r: 200, g: 30, b: 40 };
  return sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

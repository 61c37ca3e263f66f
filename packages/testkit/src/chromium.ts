import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Beside the dependencies, because tests leave the machine's temporary folder as they found it. */
const UNPACKED = join(import.meta.dirname, '../node_modules/.cache/chromium');
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface TestBrowser {
  /** A new browser context: no cookies, nothing cached. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Starts the Chromium of npm; nothing needs to be installed. */
export async function startChromium(): Promise<TestBrowser> {
  const executablePath = await unpack();
  // Chromium leaves temporary files when it is killed while writing.
  const folder = await mkdtemp(join(tmpdir(), 'minijd-chromium-'));
  // No cache folder: all contexts would share it, and the second one would wait for ever.
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, TMPDIR: folder } });
  return {
    context: (options) => browser.newContext(options),
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * The package unpacks itself into the temporary folder of its environment. It is unpacked in a folder of this process
 * and then moved to the shared one: another process must never start an incomplete file.
 */
async function unpack(): Promise<string> {
  const executable = join(UNPACKED, 'chromium');
  if (existsSync(executable)) return executable;
  const { TMPDIR } = process.env;
  const own = `${UNPACKED}-${process.pid}`;
  await mkdir(own, { recursive: true });
  process.env.TMPDIR = own;
  try {
    await packed.executablePath();
    await rename(own, UNPACKED);
  } catch (error) {
    // Another process was first.
    if (!existsSync(executable)) throw error;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(own, { recursive: true, force: true });
  }
  return executable;
}

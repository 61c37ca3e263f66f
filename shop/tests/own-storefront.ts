import { startChromium, type TestBrowser } from '@minijd/testkit';
import { afterAll, beforeAll } from 'vitest';
import { type Shape, startShape } from './shape/shape.ts';

interface OwnStorefront {
  shop: Shape;
  browser: TestBrowser;
}

/** An empty shop with its pages, and a browser, for the tests around the call; `prepare` runs before the first of them. */
export function useStorefront(prepare: (own: OwnStorefront) => unknown): void {
  let shop: Shape | undefined;
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    [shop, browser] = await Promise.all([startShape('in-process', { pages: true }), startChromium()]);
    await prepare({ shop, browser });
  });
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  });
}

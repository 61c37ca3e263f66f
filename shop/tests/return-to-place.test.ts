import { startChromium, type TestBrowser } from '@minijd/testkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku } from './goods/goods.ts';
import { type Shape, startShape } from './shape/shape.ts';

const GOODS = 100;
const RETRIED = { timeout: 10_000 };

let shop: Shape;
let browser: TestBrowser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShape('in-process', { pages: true }), startChromium()]);
  const goods = Array.from({ length: GOODS }, (_, index) => ({
    ...{ slug: `cup-${index}`, name: bilingual(`杯子${index} | Cup ${index}`), skus: [sku(`cup-${index}-one`)] },
  }));
  await sell(shop, goods);
  const found = async () => (await shop.client().ask('{ search(input: {}) { total } }')).search.total;
  await vi.waitFor(async () => expect(await found()).toBe(GOODS), { timeout: 30_000, interval: 200 });
});
afterAll(async () => {
  await browser?.close();
  await shop?.stop();
});

const placeOf = (page: Page) => page.evaluate('window.scrollY') as Promise<number>;

test('Back from a product, and a reload, lead to the same place of a list of several pages', async () => {
  const context = await browser.context({ locale: 'en-US', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  for (const path of ['/c/phones', '/search?sort=NEWEST']) {
    await page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });
    const links = page.getByRole('main').locator('a[href^="/p/"]');
    const first = await links.count();
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await expect.poll(() => links.count(), RETRIED).toBeGreaterThan(first);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight - 2200)');
    await page.waitForTimeout(200);
    const place = await placeOf(page);
    expect(place).toBeGreaterThan(1_000);
    const inView = await links.evaluateAll((all) =>
      all.findIndex((link) => 'getBoundingClientRect' in link && link.getBoundingClientRect().top > 200),
    );
    await links.nth(inView).click();
    await page.waitForURL(/\/p\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await expect.poll(async () => Math.abs((await placeOf(page)) - place), RETRIED).toBeLessThan(3);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(async () => Math.abs((await placeOf(page)) - place), RETRIED).toBeLessThan(3);
  }
  await context.close();
}, 60_000);

import type { TestBrowser } from '@minijd/testkit';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { buys, checksOut, signsUp } from './people/page-buyer.ts';
import { buyer, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** How soon after the answer to a request the page must show its effect. */
const LIVE_MS = 500;
/** Other load on the machine affects the measurement: a failed one is repeated. */
const REPEATED = { retry: 2 };
const SHIP = 'mutation($input: ShipOrderInput!) { shipOrder(input: $input) { order { status } userErrors { code } } }';

let shop: Shape;
let browser: TestBrowser;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  await sell(shop, [
    { slug: 'aurora-phone', name: bilingual('极光手机 | Aurora Phone'), skus: [sku('aurora-128'), sku('aurora-256')] },
    { slug: 'ember-phone', name: bilingual('余烬手机 | Ember Phone'), skus: [sku('ember', { priceMinor: 129_900 })] },
  ]);
});

/** The next page of a list, requested when its end comes into view: on these short pages at once. */
const ON_SIGHT = /ForYou|RelatedGoods/;

interface Visit {
  page: Page;
  /** Operations the page sent, except those for the next page of a list. */
  requests: string[];
  /** Errors and warnings of its console. */
  complaints: string[];
}

/** A new visitor who reads English. */
async function visit(path: string, device = DESKTOP): Promise<Visit> {
  const context = await browser.context({ locale: 'en-US', ...device });
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(page.url(), await page.locator('body').ariaSnapshot());
    await context.close();
  });
  page.setDefaultTimeout(30_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const sent = request.postData() ?? request.url();
    if (request.url().includes('/graphql') && !ON_SIGHT.test(sent)) requests.push(sent);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });
  return { page, requests, complaints };
}

test.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('a guest on a %s buys something and sees it leave', { timeout: 60_000 }, async (_name, device) => {
  const { page, complaints } = await visit('/p/aurora-phone', device);
  await checksOut(page, 'aurora-256');
  await signsUp(page);
  await buys(page);
  const seller = await staff(shop, 'SELLER', SELLER);
  const orderId = new URL(page.url()).pathname.split('/').at(-1);

  const input = { orderId, carrier: 'SF Express', trackingNo: 'SF1' };
  const { shipOrder } = await seller.ask(SHIP, { input });
  await page.getByText('SF Express').first().waitFor({ timeout: LIVE_MS });

  expect(shipOrder).toEqual({ order: { status: 'SHIPPED' }, userErrors: [] });
  expect(complaints).toEqual([]);
});

test.each(['/', '/c/phones', '/search?q=phone', '/cart', '/sign-in'])(
  'the page %s comes to life without asking again and without complaint',
  async (path) => {
    const { page, requests, complaints } = await visit(path);
    await expect.poll(() => page.getByRole('main').getByRole('heading').count()).toBeGreaterThan(0);
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  },
);

test('the amber button of a card adds the only SKU, and opens the choice of several', async () => {
  const { page, complaints } = await visit('/c/phones');
  await page.getByRole('button', { name: 'Add Ember Phone to cart' }).click();
  await page.getByText('Added to cart').first().waitFor();

  await page.getByRole('button', { name: 'Choose options for Aurora Phone' }).click();
  const sheet = page.getByRole('dialog', { name: 'Aurora Phone' });
  await sheet.getByText('aurora-256').click();
  await sheet.getByRole('button', { name: 'Add to cart' }).click();
  await sheet.waitFor({ state: 'detached' });

  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/c/phones');
  await page.goto(`${shop.url}/cart`, { waitUntil: 'networkidle' });
  const cart = await page.getByRole('main').textContent();
  expect(cart).toContain('Ember Phone');
  expect(cart).toContain('aurora-256');
  expect(complaints).toEqual([]);
});

test('a search without results suggests products, and a list without search words has a title', async () => {
  const { page } = await visit('/search?q=zzzzqqq');
  await page.getByRole('heading', { name: 'You may also like' }).waitFor();
  await page.getByRole('link', { name: 'Ember Phone' }).first().waitFor();
  const titles = async (path: string) => {
    await page.goto(`${shop.url}${path}`);
    return [await page.title(), await page.getByRole('heading', { level: 1 }).textContent()];
  };
  expect(await titles('/search')).toEqual(['All products · MiniJD', 'All products']);
  expect(await titles('/search?sort=BEST_SELLING')).toEqual(['Best sellers · MiniJD', 'Best sellers']);
  expect(await titles('/search?brand=acme')).toEqual(['Acme · MiniJD', 'Acme']);
});

test(`a sale elsewhere shows on the page of the product within ${LIVE_MS} ms`, async () => {
  const { page } = await visit('/p/ember-phone');
  const ann = await buyer(shop);
  const skuId = (await skuIds(ann.client, 'ember-phone')).ember!;
  await page.getByText('Only 10 left', { exact: true }).waitFor();

  await ann.buys(skuId);
  await page.getByText('Only 9 left', { exact: true }).waitFor({ timeout: LIVE_MS });
});

test(`a paid order is announced to its seller within ${LIVE_MS} ms, and listed when they want it`, async () => {
  const seller = await staff(shop, 'SELLER', SELLER);
  const { page, complaints } = await visit('/sign-in');
  const value = seller.headers.authorization?.replace('Bearer ', '') ?? '';
  await page.context().addCookies([{ name: 'minijd_access', value, url: shop.url }]);
  await page.goto(`${shop.url}/seller/to-ship`, { waitUntil: 'networkidle' });
  const rows = page.getByRole('main').getByRole('button', { name: 'Ship', exact: true });
  const before = await rows.count();
  const ann = await buyer(shop);
  await ann.paid((await skuIds(ann.client, 'aurora-phone'))['aurora-128']!);
  const chip = page.getByRole('button', { name: 'Show 1 new order' });
  await chip.waitFor({ timeout: LIVE_MS });
  expect(await rows.count()).toBe(before);
  await chip.click();
  await expect.poll(() => rows.count()).toBe(before + 1);
  expect(complaints).toEqual([]);
});

test('what is typed before a page is hydrated is kept', async () => {
  const { page, complaints } = await visit('/');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/sign-up-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${shop.url}/sign-up`, { waitUntil: 'commit' });
  // The layout is hydrated, the page within it is not.
  const language = page.getByRole('button', { name: '中文' });
  await expect.poll(() => language.evaluate((button) => '$$click' in button)).toBe(true);
  const email = `early${Date.now()}@people.example`;
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  release();
  await page.waitForLoadState('networkidle');
  await page.getByRole('textbox', { name: 'Name' }).fill('Eve');
  await page.getByRole('textbox', { name: 'Password' }).fill('a long password of the tests');

  expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toBe(email);
  await page.getByRole('main').getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('link', { name: 'Hi, Eve' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a visitor changes the language and finds it changed on the next page', async () => {
  const { page, complaints } = await visit('/p/ember-phone');

  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '余烬手机', level: 1 }).waitFor();
  await page.goto(`${shop.url}/cart`);

  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/购物车/);
  expect(complaints).toEqual([]);
});

test.each(['/', '/c/phones', '/p/aurora-phone', '/cart'])('nothing of %s is wider than a phone', async (path) => {
  const { page } = await visit(path, PHONE);
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(PHONE.viewport?.width);
});

test(
  `a cart open on two devices is one cart, within ${LIVE_MS} ms; what is saved for later is kept`,
  REPEATED,
  async () => {
    const { page: desk, complaints } = await visit('/p/ember-phone');
    await desk.getByRole('main').getByRole('button', { name: 'Add to cart' }).first().click();
    await desk.getByRole('link', { name: 'View cart' }).click();
    await desk.getByRole('button', { name: /Save Ember Phone/ }).waitFor();
    // The socket of the product's page was opened before the guest id existed.
    await desk.reload({ waitUntil: 'networkidle' });
    const storageState = await desk.context().storageState();
    const { page: phone, complaints: others } = await visit('/cart', { ...PHONE, storageState });
    const quantity = phone.getByRole('textbox', { name: 'Quantity' });
    expect(await quantity.inputValue()).toBe('1');

    // A change waits a moment for the next one before it is sent.
    const sent = desk.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/graphql'));
    await desk.getByRole('textbox', { name: 'Quantity' }).fill('3');
    await desk.getByRole('textbox', { name: 'Quantity' }).press('Tab');
    await sent;
    await expect.poll(() => quantity.inputValue(), { timeout: LIVE_MS }).toBe('3');
    await phone.getByRole('button', { name: /Save Ember Phone/ }).click();
    await desk.getByRole('heading', { name: 'Saved for later' }).waitFor({ timeout: LIVE_MS });
    await desk.getByRole('button', { name: 'Move to cart' }).click();
    await expect.poll(() => quantity.inputValue()).toBe('3');
    expect([...complaints, ...others]).toEqual([]);
  },
);

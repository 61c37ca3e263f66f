import type { GraphQLClient, TestBrowser } from '@minijd/testkit';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import { buyer, type ClientBuyer, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

const GOODS = 100;
/** More than one page of orders. */
const ORDERS = 24;
const RETRIED = { timeout: 10_000 };

let shop: Shape;
let browser: TestBrowser;
const people: Record<string, GraphQLClient | undefined> = {};
useStorefront(async (own) => {
  ({ shop, browser } = own);
  const reviews = Array.from({ length: 45 }, (_, index) => ({ author: `Reader ${index}`, rating: 5 as const }));
  const goods = Array.from({ length: GOODS }, (_, index) => ({
    ...{ slug: `cup-${index}`, name: bilingual(`杯子${index} | Cup ${index}`), skus: [sku(`cup-${index}-one`)] },
    reviews: index === 0 ? reviews : [],
  }));
  await sell(shop, goods);
  const found = async () => (await shop.client().ask('{ search(input: {}) { total } }')).search.total;
  await vi.waitFor(async () => expect(await found()).toBe(GOODS), { timeout: 30_000, interval: 200 });
  const [ann, seller, admin] = await Promise.all([buyer(shop), staff(shop, 'SELLER', SELLER), staff(shop, 'ADMIN')]);
  Object.assign(people, { buyer: ann.client, seller, admin });
  await Promise.all([ordersAndReturns(ann), favorites(ann.client), coupons(ann.client, admin)]);
});

async function ordersAndReturns(ann: ClientBuyer): Promise<void> {
  for (let index = 0; index < ORDERS; index += 1) {
    const order = await ann.paid((await skuIds(ann.client, `cup-${index}`))[`cup-${index}-one`]!);
    // Half have refund requests, half are to be shipped.
    if (index % 2) continue;
    const input = {
      ...{ orderId: order.id, kind: 'REFUND', reason: 'CHANGED_MIND', idempotencyKey: order.id },
      lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
    };
    await ann.client.ask(
      'mutation ($input: RequestAfterSaleInput!) { requestAfterSale(input: $input) { userErrors { message } } }',
      { input },
    );
  }
}

async function favorites(client: GraphQLClient): Promise<void> {
  const { products } = await client.ask('{ products(first: 40) { nodes { id } } }');
  for (const { id } of products.nodes) {
    await client.ask(`mutation { addFavorite(productId: "${id}") { userErrors { code } } }`);
  }
}

async function coupons(client: GraphQLClient, admin: GraphQLClient): Promise<void> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  for (let index = 0; index < 16; index += 1) {
    const input = {
      ...{ code: `ten-${index}`, nameZh: `十元券${index}`, nameEn: `Ten off ${index}`, kind: 'FIXED', amount: '10.00' },
      ...{ minSpend: '50.00', startsAt: day(-1), endsAt: day(1) },
    };
    const { createCoupon } = await admin.ask(
      'mutation ($input: CreateCouponInput!) { createCoupon(input: $input) { coupon { id } } }',
      { input },
    );
    await client.ask(`mutation { claimCoupon(couponId: "${createCoupon.coupon.id}") { userErrors { code } } }`);
  }
}

const phoneOf = (person: string) =>
  pageOf(browser, people[person] ?? shop.client(), { viewport: { width: 390, height: 844 } });

const open = (page: Page, path: string) => page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });
/** Scrolls to the end, where more may load, and then to a visible link, counted from the last one. */
async function scrollToLink(page: Page, links: string, fromEnd: number): Promise<void> {
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  await page.waitForLoadState('networkidle');
  const link = page.locator(`main ${links}`).filter({ visible: true }).nth(-fromEnd);
  for (let times = 0; times < 2; times += 1) {
    await link.evaluate((element) => 'scrollIntoView' in element && element.scrollIntoView({ block: 'center' }));
    await page.waitForLoadState('networkidle');
  }
}

/** Positions of all visible matching links in the window. */
function placesOf(page: Page, links: string): Promise<{ href: string; top: number }[]> {
  return page.evaluate(`[...document.querySelectorAll('main ${links}')]
    .map((link) => ({ href: link.getAttribute('href'), ...link.getBoundingClientRect().toJSON() }))
    .filter(({ height }) => height > 0).map(({ href, top }) => ({ href, top: Math.round(top) }))`);
}

/** Follows a link in the middle of the window and goes back, then reloads the page: all positions are the same. */
async function returnsTo(page: Page, links: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const before = await placesOf(page, links);
  const inView = before.findIndex(({ top }) => top > 120 && top < 700);
  expect(inView, `links of ${page.url()} in view`).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate('window.scrollY')).toBeGreaterThan(300);
  const { href, top } = before[inView]!;
  const here = page.url();
  await page.locator(`main ${links}`).filter({ visible: true }).nth(inView).dispatchEvent('click');
  await page.waitForURL((url) => url.href !== here);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.goBack();
  const settled = async () => {
    const link = (await placesOf(page, links))[inView];
    return link?.href === href && Math.abs(link.top - top) < 3;
  };
  const returned = async () => {
    await expect.poll(settled, RETRIED).toBe(true);
    // Later content must not move it.
    await page.waitForLoadState('networkidle');
    expect(await settled()).toBe(true);
  };
  await returned();
  await page.reload({ waitUntil: 'networkidle' });
  await returned();
}

const PRODUCTS = 'a[href^="/p/"]';
const ORDER = 'a[href*="/orders/"]';
const REQUEST = 'a[href*="/after-sales/"]';

test.each([
  ['guest', '/', PRODUCTS],
  ['guest', '/p/cup-5', PRODUCTS],
  ['buyer', '/account/favorites', PRODUCTS],
  ['buyer', '/account/coupons', 'a[href="/"]'],
  ['buyer', '/orders', ORDER],
  ['buyer', '/after-sales', REQUEST],
  ['buyer', '/coupons', 'a[href="/"]'],
  ['seller', '/seller/orders', ORDER],
  ['seller', '/seller/after-sales', REQUEST],
  ['admin', '/admin/orders', ORDER],
])('Back leads a %s to the place of %s', async (person, path, links) => {
  const page = await phoneOf(person);
  await open(page, path);
  await scrollToLink(page, links, 4);
  await returnsTo(page, links);
  await page.context().close();
});

test.each(['/c/phones', '/search?sort=NEWEST'])('Back leads to the place of %s with all its pages', async (path) => {
  const page = await phoneOf('guest');
  await open(page, path);
  const links = page.getByRole('main').locator(PRODUCTS);
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  await expect.poll(() => links.count(), RETRIED).toBeGreaterThan(40);
  await page.getByRole('link', { name: /of 100/ }).click();
  await expect.poll(async () => (await placesOf(page, PRODUCTS)).length, RETRIED).toBeGreaterThanOrEqual(GOODS);
  await scrollToLink(page, PRODUCTS, 6);
  await returnsTo(page, PRODUCTS);
  await page.context().close();
});

test('Back to a later page of the orders leads to its place', async () => {
  const page = await phoneOf('buyer');
  await open(page, '/orders');
  await page.getByRole('link', { name: 'Earlier orders' }).click();
  await page.waitForURL(/after=/);
  await page.waitForLoadState('networkidle');
  await scrollToLink(page, ORDER, 4);
  await returnsTo(page, ORDER);
  await page.context().close();
});

test('Back to a product shows the reviews again that were asked for', async () => {
  const page = await phoneOf('guest');
  await open(page, '/p/cup-0');
  const reviews = page.locator('#reviews li');
  await page.locator('#reviews').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Newest' }).click();
  await page.getByRole('button', { name: 'More reviews' }).click();
  await expect.poll(() => reviews.count(), RETRIED).toBe(30);
  await scrollToLink(page, PRODUCTS, 4);
  await returnsTo(page, PRODUCTS);
  expect(await reviews.count()).toBe(30);
  await page.context().close();
});

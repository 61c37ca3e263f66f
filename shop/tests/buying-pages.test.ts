import type { TestBrowser } from '@minijd/testkit';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { buys, checksOut, signsUp } from './people/page-buyer.ts';
import type { Shape } from './shape/shape.ts';

const DESKTOP: BrowserContextOptions = { locale: 'en-US', viewport: { width: 1440, height: 900 } };

let shop: Shape;
let browser: TestBrowser;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  await sell(shop, [
    { slug: 'tea-pot', name: bilingual('茶壶 | Tea Pot'), skus: [sku('pot', { stock: 500 })] },
    { slug: 'tea-cup', name: bilingual('茶杯 | Tea Cup'), skus: [sku('cup', { stock: 500 }), sku('mug')] },
  ]);
});

async function visit(path: string, options = DESKTOP): Promise<Page> {
  const context = await browser.context(options);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(page.url(), await page.locator('body').ariaSnapshot());
    await context.close();
  });
  page.setDefaultTimeout(10_000);
  await page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });
  return page;
}

const main = (page: Page) => page.getByRole('main');
const quantity = (page: Page) => main(page).getByRole('textbox', { name: 'Quantity' });
const more = (page: Page) => main(page).getByRole('button', { name: 'One more' });

/** The visitor's cart, queried from their own page. */
async function quantitiesOf(page: Page): Promise<number[]> {
  const headers = { 'content-type': 'application/json' };
  const query = '{ cart { lines { quantity } } }';
  const answer = await page.context().request.post(`${shop.url}/graphql`, { headers, data: { query } });
  const { data } = await answer.json();
  return data.cart.lines.map((line: { quantity: number }) => line.quantity);
}

async function withTeaInCart(): Promise<Page> {
  const page = await visit('/p/tea-pot');
  await main(page).getByRole('button', { name: 'Add to cart' }).first().click();
  await page.getByRole('link', { name: 'View cart' }).click();
  // The product page also has a quantity field.
  await main(page).getByRole('heading', { name: 'Cart', level: 1 }).waitFor();
  await quantity(page).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Clicks without waiting for a stable page, because that would pause between clicks. */
async function pressTwiceThen(page: Page, name: string): Promise<void> {
  await more(page).dispatchEvent('click');
  await more(page).dispatchEvent('click');
  await main(page).getByRole('button', { name }).first().dispatchEvent('click');
}

test('a quantity chosen just before Add to cart is the one that is added', async () => {
  const page = await visit('/p/tea-pot');
  await pressTwiceThen(page, 'Add to cart');
  await page.getByRole('link', { name: 'View cart' }).waitFor();
  expect(await quantitiesOf(page)).toEqual([3]);
});

test('a quantity chosen just before Buy now is the one that is bought', async () => {
  const page = await visit('/p/tea-pot');
  await pressTwiceThen(page, 'Buy now');
  await page.waitForURL(/sign-in/);
  expect(decodeURIComponent(page.url())).toContain('quantity=3');
});

test.each([
  [
    'a link of the page',
    (page: Page) =>
      page
        .getByRole('link', { name: /Tea Pot/ })
        .last()
        .click(),
  ],
  [
    'the way to checkout',
    (page: Page) =>
      page
        .getByRole('link', { name: /^Check out/ })
        .first()
        .click(),
  ],
  ['another page of the address bar', (page: Page) => page.goto(`${shop.url}/p/tea-cup`)],
  ['a reload', (page: Page) => page.reload()],
  ['going back', (page: Page) => page.goBack()],
  ['closing the tab', (page: Page) => page.close({ runBeforeUnload: true })],
])('a quantity changed in the cart just before %s is kept', async (_name, leave) => {
  const page = await withTeaInCart();
  await more(page).click();
  await more(page).click();
  await leave(page);
  await expect.poll(() => quantitiesOf(page)).toEqual([3]);
});

test('a quantity changed just before saving the line for later is kept', async () => {
  const page = await withTeaInCart();
  await more(page).click();
  await page.getByRole('button', { name: /^Save Tea Pot/ }).click();
  await page.getByRole('button', { name: 'Move to cart' }).click();
  await expect.poll(() => quantity(page).inputValue()).toBe('2');
  expect(await quantitiesOf(page)).toEqual([2]);
});

test('a page loaded anew shows the quantity changed just before', async () => {
  const page = await withTeaInCart();
  await more(page).click();
  await page.reload();
  await expect.poll(() => quantity(page).inputValue()).toBe('2');
});

test('what is typed into a quantity is a whole number or refused in words', async () => {
  const page = await visit('/p/tea-pot');
  for (const typed of ['1.5', '2e3', '1,000', '-2']) {
    await quantity(page).fill('');
    await quantity(page).pressSequentially(typed);
    await main(page).getByText('Enter a whole number from 1 to 500').waitFor();
    await main(page).getByRole('button', { name: 'Add to cart' }).first().click();
    await quantity(page).and(page.locator(':focus')).waitFor();
    expect(await quantity(page).inputValue()).toBe(typed);
  }
  await quantity(page).fill('');
  await main(page).getByRole('button', { name: 'Buy now' }).first().click();
  await main(page).getByText('Enter a whole number from 1 to 500').waitFor();
  expect(new URL(page.url()).pathname).toBe('/p/tea-pot');
  await more(page).click();
  expect(await quantity(page).inputValue()).toBe('2');
  await quantity(page).fill('１２');
  expect(await quantity(page).inputValue()).toBe('12');
});

test('the cart is not checked out while what is typed into a quantity is no number', async () => {
  const page = await withTeaInCart();
  await quantity(page).fill('2x');
  await page
    .getByRole('link', { name: /^Check out/ })
    .first()
    .click();
  await quantity(page).and(page.locator(':focus')).waitFor();
  await main(page).getByText('Enter a whole number from 1 to 500').waitFor();
  expect(new URL(page.url()).pathname).toBe('/cart');
  await quantity(page).fill('2');
  await page
    .getByRole('link', { name: /^Check out/ })
    .first()
    .click();
  await page.waitForURL(/sign-in|checkout/);
  // Sent before the page was left; the answer may come later.
  await expect.poll(() => quantitiesOf(page)).toEqual([2]);
});

test('a limit of the price that is no amount is not applied, and has the focus', async () => {
  const page = await visit('/c/phones');
  const most = main(page).getByRole('textbox', { name: 'Max' });
  await most.fill('1,000');
  await main(page).getByRole('button', { name: 'Apply' }).click();
  await most.and(page.locator(':focus')).waitFor();
  await main(page).getByText('Write an amount such as 19.90.').waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('a link to an old address of a product leads to the new one, in one step of the history', async () => {
  const ewer = { externalId: 'ewer', name: bilingual('水壶 | Ewer'), skus: [sku('ewer')] };
  await sell(shop, [{ ...ewer, slug: 'old-ewer' }]);
  const guest = shop.client();
  const found = async () => (await guest.ask('{ search(input: { text: "Ewer" }) { total } }')).search.total;
  await expect.poll(found, { timeout: 15_000 }).toBe(1);
  const page = await visit('/search?q=Ewer');
  await sell(shop, [{ ...ewer, slug: 'new-ewer' }]);
  await main(page).getByRole('link', { name: 'Ewer' }).first().click();
  await page.waitForURL('**/p/new-ewer');
  await main(page).getByRole('heading', { name: 'Ewer', level: 1 }).waitFor();
  await page.goBack();
  await page.waitForURL('**/search?q=Ewer');
});

test('offline is said as such, without a green tick, and what was changed in the cart is sent afterwards', async () => {
  const page = await withTeaInCart();
  await page.context().setOffline(true);
  await page.getByText(/^You're offline. Changes to your cart/).waitFor();
  await more(page).click();
  await page.waitForTimeout(600);
  expect(await quantity(page).inputValue()).toBe('2');
  await page.context().setOffline(false);
  await expect.poll(() => quantitiesOf(page), { timeout: 15_000 }).toEqual([2]);
});

test('adding without a network says that nothing was changed, as an alert', async () => {
  const page = await visit('/p/tea-pot');
  await page.context().setOffline(true);
  await main(page).getByRole('button', { name: 'Add to cart' }).first().click();
  await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor();
});

test.each([
  ['an empty cart', '/cart'],
  ['an address of nothing', '/nothing-here'],
])('%s has goods to go on with', async (_name, path) => {
  const page = await visit(path);
  await main(page).getByRole('link', { name: 'Tea Pot' }).first().waitFor();
});

test('signing up with a used e-mail says what a new one does', async () => {
  const page = await visit('/sign-up');
  const email = `used${Date.now()}@people.example`;
  for (const password of ['a long password of the tests', 'another password of the tests']) {
    await page.context().clearCookies();
    await page.goto(`${shop.url}/sign-up`, { waitUntil: 'networkidle' });
    await main(page).getByRole('textbox', { name: 'Name' }).fill('Eve');
    await main(page).getByRole('textbox', { name: 'E-mail' }).fill(email);
    await main(page).getByRole('textbox', { name: 'Password' }).fill(password);
    await main(page).getByRole('button', { name: 'Create account' }).click();
    await page.getByText('Hi, Eve').first().waitFor();
    expect(await page.getByText(/already/).count()).toBe(0);
  }
});

test('the cart of the header is empty once its goods are ordered', { timeout: 60_000 }, async () => {
  const page = await visit('/p/tea-cup');
  await checksOut(page, 'mug');
  await signsUp(page);
  await buys(page);
  await expect.poll(() => page.getByRole('banner').getByRole('link', { name: 'Cart, 0 items' }).count()).toBe(1);
});

import type { GraphQLClient, TestBrowser } from '@minijd/testkit';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A wide page of its own, in English unless said otherwise, of somebody who signed in as an app or of a guest. */
export async function pageOf(
  browser: TestBrowser,
  { url, headers }: GraphQLClient,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.context({ locale: 'en-US', viewport: { width: 1440, height: 900 }, ...options });
  const value = headers.authorization?.replace('Bearer ', '');
  if (value) await context.addCookies([{ name: 'minijd_access', value, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

let people = 0;

/** From a product's page to the sign-in: puts a SKU into the cart and goes to check out. */
export async function checksOut(page: Page, sku: string): Promise<void> {
  const dialog = await openSkus(page);
  await dialog.getByRole('radio', { name: sku }).check({ force: true });
  await dialog.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'View cart' }).click();
  await page.getByRole('link', { name: /^Check out/ }).click();
}

/** On a phone the SKUs are in a sheet of their own. */
async function openSkus(page: Page): Promise<Locator> {
  const sheet = page.getByRole('button', { name: /^Chosen/ });
  if (!(await sheet.isVisible())) return page.getByRole('main');
  await sheet.click();
  return page.getByRole('dialog');
}

/** Signs up as a new person and continues to the intended page. */
export async function signsUp(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Create account' }).click();
  await main.getByRole('textbox', { name: 'Name' }).fill('Eve');
  await main.getByRole('textbox', { name: 'E-mail' }).fill(`eve${++people}@people.example`);
  await main.getByRole('textbox', { name: 'Password' }).fill('a long password of the tests');
  await main.getByRole('button', { name: 'Create account' }).click();
}

/** At the checkout: an address, the order, the payment; ends at the page of the order. */
export async function buys(page: Page): Promise<void> {
  const address = {
    ...{ 'Full name': 'Eve', Phone: '13800000009', 'Street, building, unit': '望京街 8 号' },
  };
  for (const [name, value] of Object.entries(address)) {
    await page.getByRole('textbox', { name, exact: true }).fill(value);
  }
  // A municipality is its own city.
  await page.getByRole('combobox', { name: 'Province' }).selectOption('北京市');
  await page.getByRole('combobox', { name: 'District' }).selectOption('朝阳区');
  await page.getByRole('button', { name: 'Save address' }).click();
  await page.getByRole('radio', { name: /^Eve/ }).waitFor();
  await page.getByRole('button', { name: 'Place order' }).click();
  await page.getByRole('button', { name: /^Pay ¥/ }).click();
  await page.getByRole('link', { name: 'View order' }).click();
  await page.getByText('Paid, being packed').first().waitFor();
}

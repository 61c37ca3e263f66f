import { type GraphQLClient, type TestBrowser, until } from '@minijd/testkit';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { buys, pageOf, signsUp } from './people/page-buyer.ts';
import { administrator, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
let admin: GraphQLClient;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  // Something else to choose from; it also makes the departments.
  await sell(shop, [{ slug: 'tea-pot', name: bilingual('茶壶 | Tea Pot'), skus: [sku('pot-red')] }]);
  admin = await administrator(shop, 'SUPER');
});

const open = (page: Page, path: string) => page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });

async function picture(name: string, background: string) {
  const buffer = await sharp({ create: { width: 800, height: 800, channels: 3, background } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

const type = (place: Locator | Page, name: string | RegExp, text: string) =>
  place.getByRole('textbox', { name, exact: true }).fill(text);

/** A product of two options with two pictures, in stock and on sale. */
async function sellsLanterns(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await open(page, '/seller/products/new');
  await type(main, 'Name in Chinese', '和纸灯笼');
  await type(main, 'Name in English', 'Washi lantern');
  await main.getByRole('combobox', { name: 'Category' }).selectOption({ index: 1 });
  const files = [await picture('red.png', 'red'), await picture('blue.png', 'blue')];
  await main.locator('input[type=file]').first().setInputFiles(files);
  await main.getByRole('button', { name: 'Remove picture 2' }).waitFor();
  const option = async (place: number, name: string, values: string) => {
    if ((await main.getByRole('group', { name: `Option ${place}` }).count()) === 0) {
      await main.getByRole('button', { name: 'Add an option' }).click();
    }
    const group = main.getByRole('group', { name: `Option ${place}` });
    await type(group, `Option ${place}`, name);
    await type(group, 'Its values, one in each line', values);
  };
  await option(1, '颜色 | Colour', '红 | Red\n蓝 | Blue');
  await option(2, '尺寸 | Size', '小 | Small\n大 | Large');
  await main.getByRole('button', { name: 'Make a SKU for each combination' }).click();
  await main.getByRole('textbox', { name: 'Price', exact: true }).first().fill('59.90');
  await main.getByRole('button', { name: 'Use the first Price for all' }).click();
  await main.getByRole('button', { name: 'Create draft' }).click();
  await page.waitForURL(/\/seller\/products\/[\da-f-]{36}/);
  await main
    .getByRole('button', { name: /^Add stock of/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await type(dialog, 'Units', '8');
  await dialog.getByRole('button', { name: 'Add stock' }).click();
  await main.getByText('8 available').waitFor();
  await main.getByRole('button', { name: 'Publish', exact: true }).click();
  await main.getByText('On sale').first().waitFor();
}

async function figure(page: Page, panel: string, label: string): Promise<string> {
  const place = page.getByRole('region', { name: panel, exact: true });
  return (await place.getByText(label, { exact: true }).locator('..').locator('dd span').first().textContent()) ?? '';
}

test('a product is made, found, bought, shipped, reviewed, replied to and returned; the dashboards show it', async () => {
  const keeper = await staff(shop, 'SELLER', SELLER);
  const seller = await pageOf(browser, keeper);
  const desk = seller.getByRole('main');
  await sellsLanterns(seller);

  const buyer = await pageOf(browser, shop.client());
  const main = buyer.getByRole('main');
  await until(
    async () => {
      await open(buyer, '/search?q=washi+lantern');
      return (await main.getByRole('link', { name: /Washi lantern/ }).count()) > 0;
    },
    { withinMs: 3_000 },
  );
  await main
    .getByRole('link', { name: /Washi lantern/ })
    .first()
    .click();
  await main.getByRole('radio', { name: 'Red' }).check({ force: true });
  await main.getByRole('radio', { name: 'Small' }).check({ force: true });
  await main.getByRole('button', { name: 'Add to cart' }).first().click();
  await buyer.getByRole('link', { name: 'View cart' }).click();
  await buyer.getByRole('link', { name: /^Check out/ }).click();
  await signsUp(buyer);
  await buys(buyer);
  const orderId = new URL(buyer.url()).pathname.split('/').at(-1);

  await open(seller, '/seller/to-ship');
  await desk.getByRole('button', { name: 'Ship', exact: true }).first().click();
  const parcel = seller.getByRole('dialog');
  await parcel.getByRole('textbox', { name: 'Tracking number' }).fill('SF20261130');
  await parcel.getByRole('button', { name: 'Ship', exact: true }).click();
  await seller.getByText('The parcel is recorded.').waitFor();
  await admin.ask(`mutation { recordDelivery(orderId: "${orderId}") { userErrors { message } } }`);

  await until(async () => {
    await open(buyer, `/orders/${orderId}`);
    return (await main.getByRole('button', { name: 'Write a review' }).count()) > 0;
  });
  await main.getByRole('button', { name: 'Write a review' }).first().click();
  await main.getByRole('radio', { name: /4/ }).check({ force: true });
  await main.locator('form textarea').fill('A warm light, and the paper is strong.');
  await main.locator('form input[type=file]').setInputFiles(await picture('lit.png', 'orange'));
  await expect.poll(() => main.locator('form').getByRole('progressbar').count()).toBe(0);
  await main.getByRole('button', { name: 'Publish review' }).click();
  await main.getByText('Reviewed').first().waitFor();

  await open(seller, '/seller/reviews');
  await desk.getByText('A warm light, and the paper is strong.').waitFor();
  await desk.getByRole('button', { name: 'Reply' }).click();
  await desk.locator('textarea').fill('Thank you!');
  await desk.getByRole('button', { name: 'Publish reply' }).click();
  await desk.getByText('Every review has an answer.').waitFor();

  await open(buyer, `/orders/${orderId}`);
  await main.getByRole('link', { name: 'Return or refund' }).first().click();
  await main.getByRole('checkbox', { name: 'Washi lantern' }).check({ force: true });
  await main.getByRole('button', { name: 'Send the request' }).click();
  await buyer.getByText('Waiting for the shop').first().waitFor();
  const requestId = new URL(buyer.url()).pathname.split('/').at(-1);
  const change = async (who: GraphQLClient, text: string) => {
    const { done } = await who.ask(`mutation { done: ${text} { afterSale { status kind } userErrors { message } } }`);
    expect(done.userErrors).toEqual([]);
    return done.afterSale;
  };
  const { kind } = await change(keeper, `approveAfterSale(input: { id: "${requestId}" })`);
  if (kind === 'RETURN') {
    await open(buyer, `/after-sales/${requestId}`);
    await main
      .getByRole('button', { name: /sent|parcel/i })
      .first()
      .click();
    const dialog = buyer.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Tracking number' }).fill('SF20261201');
    await dialog.getByRole('button').last().click();
    await until(
      async () => (await keeper.ask(`{ afterSale(id: "${requestId}") { status } }`)).afterSale.status === 'RETURNING',
    );
    await change(keeper, `receiveReturn(input: { id: "${requestId}", lines: [] })`);
  }
  await until(
    async () => (await keeper.ask(`{ afterSale(id: "${requestId}") { status } }`)).afterSale.status === 'REFUNDED',
  );

  await until(async () => {
    await open(seller, '/seller?days=1');
    return (await figure(seller, 'Sales', 'Refunded since')) !== '¥0.00';
  });
  expect(await figure(seller, 'Today so far', 'Orders')).toBe('1');
  expect(await figure(seller, 'Sales', 'Orders')).toBe('1');
  expect(await figure(seller, 'Sales', 'Buyers')).toBe('1');
  expect(await figure(seller, 'Ratings', 'Average')).toBe('4.0');
  expect(await figure(seller, 'Returns and refunds', 'Requests')).toBe('1');
  await desk.getByRole('region', { name: 'Best sellers', exact: true }).first().getByText('Washi lantern').waitFor();
  const office = await pageOf(browser, admin);
  await open(office, '/admin?days=1');
  expect(await figure(office, 'Sales', 'Orders')).toBe('1');
  expect(await figure(office, 'Payments and refunds', 'Refunds requested')).not.toBe('¥0.00');
  for (const page of [seller, buyer, office]) await page.context().close();
}, 120_000);

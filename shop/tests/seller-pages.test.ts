import type { GraphQLClient, TestBrowser } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { units } from './people/buyer.ts';
import { pageOf } from './people/page-buyer.ts';
import { administrator, buyer, staff } from './people/people.ts';
import { Applicant, newCreditCode } from './seller-driver.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
let admin: GraphQLClient;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  admin = await staff(shop, 'ADMIN');
  await sell(shop, [{ slug: 'tea-pot', name: bilingual('茶壶 | Tea Pot'), skus: [sku('pot-red')] }]);
});

const open = (page: Page, path: string) => page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });

async function picture() {
  const background = { r: 200, g: 30, b: 40 };
  const buffer = await sharp({ create: { width: 400, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
  return { name: 'picture.png', mimeType: 'image/png', buffer };
}

test('somebody applies, is rejected, resubmits, is approved, and later suspended', async () => {
  const mei = await Applicant.signUp(shop);
  const page = await pageOf(browser, mei.client);
  const main = page.getByRole('main');
  await open(page, '/sell');
  const type = (name: string, text: string) => main.getByRole('textbox', { name, exact: true }).fill(text);
  const creditCode = newCreditCode();
  await type('Company name', '杭州山泉茶业有限公司');
  await type(
    'Unified social credit code',
    creditCode.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  );
  await main.getByRole('button', { name: 'Save' }).click();
  await main.getByText('That is no unified social credit code').waitFor();
  await type('Unified social credit code', creditCode);
  await main.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. You can go on later.').waitFor();

  await open(page, '/sell');
  expect(await main.getByRole('textbox', { name: 'Company name' }).inputValue()).toBe('杭州山泉茶业有限公司');
  await main.getByRole('button', { name: 'Submit application' }).click();
  await main.getByText('Upload a picture of the business licence.').waitFor();
  await main.getByLabel('Picture of the business licence').setInputFiles(await picture());
  await main.getByLabel('Logo').setInputFiles(await picture());
  await type('Contact', '陈梅');
  await type('Phone', '13800000009');
  await main.getByRole('combobox', { name: 'Province' }).selectOption('浙江省');
  await main.getByRole('combobox', { name: 'City' }).selectOption('杭州市');
  await main.getByRole('combobox', { name: 'District' }).selectOption('西湖区');
  await type('Street and house', '龙井路 1 号');
  await type('Shop name in Chinese', '山泉茶行');
  await type('Shop name in English', 'Spring Tea');
  await type('Address of the shop page', 'spring-tea');
  await expect.poll(() => main.locator('img').count()).toBe(2);
  await main.getByRole('button', { name: 'Submit application' }).click();
  await main.getByText('We are checking it').waitFor();

  const desk = await pageOf(browser, admin);
  const deskMain = desk.getByRole('main');
  const dialog = desk.getByRole('dialog');
  const view = async () => {
    await open(desk, '/admin/sellers?show=SUBMITTED');
    await deskMain.getByRole('button', { name: /^Look at it/ }).click();
    await dialog.getByText(creditCode).waitFor();
  };
  await view();
  const { licenceUrl } = await mei.application();
  const status = (who: GraphQLClient) =>
    fetch(`${shop.url}${licenceUrl}`, { headers: { ...who.headers } }).then((response) => response.status);
  expect([await status(admin), await status(mei.client)]).toEqual([200, 200]);
  expect([await status(shop.client()), await status((await buyer(shop)).client)]).toEqual([404, 404]);
  await expect
    .poll(() => dialog.locator('img').evaluateAll((all) => all.map((one) => Reflect.get(one, 'naturalWidth'))))
    .toEqual([400, 400]);
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await dialog.getByText('Say why.').waitFor();
  await dialog.getByRole('textbox', { name: 'What has to be corrected' }).fill('The picture is not sharp.');
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await deskMain.getByText(/^Nothing fits/).waitFor();

  await open(page, '/sell');
  await main.getByText('The picture is not sharp.').waitFor();
  await main.getByLabel('Picture of the business licence').setInputFiles(await picture());
  await expect
    .poll(async () => main.getByLabel('Picture of the business licence').getAttribute('aria-busy'))
    .toBe('false');
  await main.getByRole('button', { name: 'Submit application' }).click();
  await main.getByText('We are checking it').waitFor();
  await view();
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await deskMain.getByText(/^Nothing fits/).waitFor();

  const goods = { slug: 'long-jing', name: bilingual('龙井茶 | Dragon Well Tea'), seller: 'spring-tea' };
  await sell(shop, [{ ...goods, skus: [sku('long-jing')] }]);
  const seller = await pageOf(browser, await mei.signInAgain());
  await open(seller, '/seller/to-ship');
  await seller.getByRole('heading', { name: 'To ship' }).waitFor();
  await open(seller, '/sell');
  await seller.getByText('Your shop is open.').waitFor();
  const guest = await pageOf(browser, shop.client());
  await until(
    async () => (await shop.client().ask('{ search(input: { text: "Dragon" }) { total } }')).search.total === 1,
  );
  await open(guest, '/p/long-jing');
  await guest.getByRole('main').getByRole('link', { name: 'spring-tea' }).click();
  await guest.getByRole('heading', { level: 1, name: 'spring-tea' }).waitFor();
  await guest.getByRole('link', { name: /Dragon Well Tea/ }).waitFor();

  await open(desk, '/admin/sellers?show=SHOPS');
  await deskMain.getByRole('row').filter({ hasText: 'spring-tea' }).getByRole('button', { name: 'Suspend' }).click();
  await dialog.getByRole('textbox', { name: 'Why, for its owner' }).fill('Fakes.');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await deskMain.getByText('Reason: Fakes.').waitFor();
  // Who may only read finds nothing to press that would be refused.
  const reader = await pageOf(browser, await administrator(shop, 'SUPPORT'));
  const readerMain = reader.getByRole('main');
  await open(reader, '/admin/sellers?show=SHOPS');
  await readerMain.getByText('Reason: Fakes.').waitFor();
  for (const name of ['Suspend', 'Restore']) expect(await readerMain.getByRole('button', { name }).count()).toBe(0);
  await (await Applicant.signUp(shop)).apply();
  await open(reader, '/admin/sellers?show=SUBMITTED');
  await readerMain.getByRole('button', { name: /^Look at it/ }).click();
  await reader.getByRole('dialog').getByText('Contact').waitFor();
  for (const name of ['Approve', 'Reject']) {
    expect(await reader.getByRole('dialog').getByRole('button', { name }).count()).toBe(0);
  }
  await reader.context().close();
  await open(guest, '/shops/spring-tea');
  await guest.getByText('This shop is not available at present.').waitFor();
  await expect
    .poll(async () => {
      await open(guest, '/p/long-jing');
      return guest.getByText('Not available at present: the shop').count();
    })
    .toBe(1);
  await Promise.all([page, desk, seller, guest].map((one) => one.context().close()));
}, 120_000);

test('a shop is searched and narrowed on its own page, and followed', async () => {
  const name = (zh: string, en: string) => bilingual(`${zh} | ${en}`);
  await sell(shop, [
    {
      slug: 'cup',
      name: name('杯子', 'Blue Cup'),
      seller: 'kiln',
      skus: [sku('cup')],
      reviews: [{ author: 'A', rating: 4 }],
    },
    { slug: 'bowl', name: name('碗', 'Blue Bowl'), seller: 'kiln', category: 'radios', skus: [sku('bowl')] },
    { slug: 'other-cup', name: name('别的杯子', 'Other Blue Cup'), seller: 'other', skus: [sku('other')] },
  ]);
  await until(
    async () => (await shop.client().ask('{ search(input: { text: "Blue" }) { total } }')).search.total === 3,
  );
  const ann = await buyer(shop);
  const page = await pageOf(browser, ann.client);
  const main = page.getByRole('main');
  await open(page, '/account/shops');
  await main.getByText('You follow no shops yet.').waitFor();
  await open(page, '/shops/kiln');
  await main.getByText('4.0 of 5 from 1 reviews', { exact: true }).waitFor();
  await main.getByText('2 products').first().waitFor();
  await main.getByRole('searchbox', { name: 'Search in this shop' }).fill('cup');
  await main.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/shops/kiln?q=cup');
  await main.getByText('1 products').first().waitFor();
  await main.getByRole('link', { name: 'Blue Cup', exact: true }).waitFor();
  expect(await main.getByRole('link', { name: 'Other Blue Cup' }).count()).toBe(0);
  await open(page, '/shops/kiln');
  await main.getByRole('link', { name: /^Radios/ }).click();
  await page.waitForURL('**/shops/kiln?category=radios');
  await main.getByRole('link', { name: /Blue Bowl/ }).waitFor();

  await main.getByRole('button', { name: 'Follow kiln' }).click();
  await main.getByText('1 follower').waitFor();
  await expect
    .poll(async () => (await ann.client.ask('{ me { followedShops { totalCount } } }')).me.followedShops.totalCount)
    .toBe(1);
  await open(page, '/account/shops');
  await main.getByRole('link', { name: 'kiln' }).waitFor();
  await main.getByRole('button', { name: 'Following kiln' }).click();
  await main.getByRole('button', { name: 'Follow kiln' }).waitFor();
  const missing = await page.goto(`${shop.url}/shops/nobody`);
  expect(missing?.status()).toBe(404);
  await page.context().close();
}, 60_000);

test('a shop gets another address, and the one before leads there', async () => {
  await sell(shop, [{ slug: 'fan', name: bilingual('风扇 | Fan'), seller: 'fans', skus: [sku('fan')] }]);
  const page = await pageOf(browser, await staff(shop, 'SELLER', 'fans'));
  const main = page.getByRole('main');
  await open(page, '/seller/shop');
  const address = main.getByRole('textbox', { name: 'Address' });
  await address.fill('The fans!');
  await main.getByRole('button', { name: 'Change address' }).click();
  await main.getByText('A slug has 3 to 40').first().waitFor();
  await address.fill('fans-and-more');
  await main.getByRole('button', { name: 'Change address' }).click();
  await page.getByText('The address is changed.').waitFor();
  await main.getByRole('link', { name: '/shops/fans-and-more' }).waitFor();
  const former = await fetch(`${shop.url}/shops/fans?q=x`, { redirect: 'manual' });
  expect([former.status, former.headers.get('location')]).toEqual([301, '/shops/fans-and-more?q=x']);
  // Imports go on by the slug they know.
  await sell(shop, [{ slug: 'fan', name: bilingual('风扇 | Fan'), seller: 'fans', skus: [sku('fan')] }]);
  const { shop: one } = await shop.client().ask('{ shop(slug: "fans") { slug } }');
  expect(one).toEqual({ slug: 'fans-and-more' });
  await page.context().close();
});

test('an invoice that was asked for at the checkout stands on the order with its number once everything is shipped', async () => {
  const ann = await buyer(shop);
  const skuId = (await skuIds(ann.client, 'tea-pot'))['pot-red']!;
  const invoice = { kind: 'COMPANY', title: '山泉茶业', taxNumber: '91110105MA0000001X' };
  const { order } = await ann.place({ lines: units(skuId), invoice });
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  const page = await pageOf(browser, ann.client);
  const main = page.getByRole('main');
  await open(page, `/orders/${order.id}`);
  await main.getByText('Issued once everything is shipped').waitFor();
  const seller = await staff(shop, 'SELLER', SELLER);
  const parcel = `{ orderId: "${order.id}", carrier: "SF", trackingNo: "SF1" }`;
  await seller.ask(`mutation { shipOrder(input: ${parcel}) { userErrors { code } } }`);
  // The page learns of it by itself.
  await main.getByRole('link', { name: 'Show the invoice' }).click();
  const sheet = main.getByRole('article', { name: /^Invoice \d{4}-0{7}1$/ });
  await sheet.getByText('山泉茶业').waitFor();
  expect(await sheet.textContent()).toContain(`Total ¥${order.total.amount}`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Print or save as PDF' }).count()).toBe(0);
  expect(await sheet.isVisible()).toBe(true);
  await page.context().close();
  const other = await pageOf(browser, (await buyer(shop)).client);
  expect((await other.goto(`${shop.url}/orders/${order.id}/invoices`))?.status()).toBe(404);
  await other.context().close();
}, 60_000);

test('a seller changes a price in a dialog; the buyer pays what the page says by then', async () => {
  const ann = await buyer(shop);
  const order = await ann.buys((await skuIds(ann.client, 'tea-pot'))['pot-red']!);
  const [paying, page] = [
    await pageOf(browser, ann.client),
    await pageOf(browser, await staff(shop, 'SELLER', SELLER)),
  ];
  await open(paying, `/pay/${order.id}`);
  const pay = paying.getByRole('main').getByRole('button', { name: /^Pay ¥/ });
  const before = await pay.textContent();
  await open(page, `/seller/orders/${order.id}`);
  await page.getByRole('main').getByRole('button', { name: 'Change price' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change what this order costs' });
  await dialog.getByRole('textbox', { name: 'Unit price' }).fill('0.01');
  await dialog.getByRole('textbox', { name: 'Reason, for the buyer' }).fill('An old customer');
  await dialog.getByRole('button', { name: 'Change price' }).click();
  await dialog.getByText(/^The unit price can be/).waitFor();
  await dialog
    .getByRole('textbox', { name: 'Unit price' })
    .fill((Number(order.lines[0].unitPrice.amount) / 2).toFixed(2));
  await dialog.getByRole('button', { name: 'Change price' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { total } = (await ann.order(order.id))!;
  expect(Number(total.amount)).toBeLessThan(Number(order.total.amount));
  expect(before).toContain(order.total.amount);
  await paying.getByRole('button', { name: `Pay ¥${total.amount}` }).click();
  const paid = await ann.reaches(order.id, 'PAID');
  expect(paid.payments.at(-1).amount).toEqual(total);
  await Promise.all([paying, page].map((one) => one.context().close()));
}, 60_000);

import type { TestBrowser } from '@minijd/testkit';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import { buyer, type ClientBuyer, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
const coupons: Record<string, string> = {};
useStorefront(async (own) => {
  ({ shop, browser } = own);
  await sell(shop, [{ slug: 'tea-pot', name: bilingual('茶壶 | Tea Pot'), skus: [sku('pot')] }]);
  const admin = await staff(shop, 'ADMIN');
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const offers = { five: ['5.00', '20.00', 3], ten: ['10.00', '50.00', 1], fifty: ['50.00', '500.00', 1] } as const;
  for (const [code, [amount, minSpend, perPersonLimit]] of Object.entries(offers)) {
    const input = {
      ...{ code, nameZh: code, nameEn: `Coupon ${code}`, kind: 'FIXED', amount, minSpend, perPersonLimit },
      ...{ startsAt: day(-1), endsAt: day(1) },
    };
    const { createCoupon } = await admin.ask(
      'mutation ($input: CreateCouponInput!) { createCoupon(input: $input) { coupon { id } } }',
      { input },
    );
    coupons[code] = createCoupon.coupon.id;
  }
});

async function openAs({ client }: ClientBuyer, path: string): Promise<Page> {
  const page = await pageOf(browser, client);
  await page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });
  return page;
}

const claim = ({ client }: ClientBuyer, code: string) =>
  client.ask(`mutation { claimCoupon(couponId: "${coupons[code]}") { userErrors { code } } }`);
const row = (page: Page, code: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: `Coupon ${code}` });

test('a claimed coupon is not offered again, and several equal ones are one row with their number', async () => {
  const ann = await buyer(shop);
  const page = await openAs(ann, '/coupons');
  await row(page, 'ten').getByRole('button', { name: 'Claim', exact: true }).click();
  await row(page, 'ten').getByRole('link', { name: 'Shop now' }).waitFor();
  expect(await row(page, 'ten').getByRole('button').count()).toBe(0);
  await row(page, 'five').getByRole('button', { name: 'Claim', exact: true }).click();
  await row(page, 'five').getByRole('button', { name: 'Another one (1 of 3)' }).click();
  await row(page, 'five').getByRole('button', { name: 'Another one (2 of 3)' }).waitFor();

  await page.goto(`${shop.url}/account/coupons`, { waitUntil: 'networkidle' });
  await row(page, 'five').getByText('× 2').waitFor();
  expect(await Promise.all(['five', 'ten'].map((code) => row(page, code).count()))).toEqual([1, 1]);
  await page.context().close();
});

test('checkout lists what can be used, the best first, then what cannot and why', async () => {
  const ann = await buyer(shop);
  await Promise.all([claim(ann, 'fifty'), claim(ann, 'five')]);
  await claim(ann, 'five');
  const page = await openAs(ann, `/checkout?sku=${(await skuIds(ann.client, 'tea-pot')).pot}&quantity=1`);
  const offers = page.getByRole('region', { name: 'Coupons and points' });
  await offers.getByText('The best coupons are chosen for you.').waitFor();
  const [usable, unusable] = await offers.getByRole('list').all();
  expect(await usable!.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Coupon ten[\s\S]*−¥10/),
    expect.stringMatching(/Coupon five × 2[\s\S]*−¥5/),
  ]);
  await offers.getByRole('heading', { name: 'Not for this order' }).waitFor();
  expect(await unusable!.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Coupon fifty\n¥441.00 more to use/),
  ]);
  await page.context().close();
});

test('a checkout for which there is no coupon does not say that the best are chosen', async () => {
  await sell(shop, [{ slug: 'tea-bag', name: bilingual('茶包 | Tea Bag'), skus: [sku('bag', { priceMinor: 500 })] }]);
  const ann = await buyer(shop);
  const page = await openAs(ann, `/checkout?sku=${(await skuIds(ann.client, 'tea-bag')).bag}&quantity=1`);
  const offers = page.getByRole('region', { name: 'Coupons and points' });
  await offers.getByText('You have no coupon for this order.').waitFor();
  expect(await offers.getByText('The best coupons').count()).toBe(0);
  await page.context().close();
});

test('a seller makes a coupon on a phone, is told what is wrong, tries it, finds it in the list, and ends it', async () => {
  const page = await pageOf(browser, await staff(shop, 'SELLER', SELLER), { viewport: { width: 390, height: 844 } });
  await page.goto(`${shop.url}/seller/coupons`, { waitUntil: 'networkidle' });
  const main = page.getByRole('main');
  await main.getByText('No coupon yet.').waitFor();
  await main.getByRole('link', { name: 'New coupon' }).click();
  await main.getByLabel('Name in Chinese').fill('茶壶券');
  await main.getByLabel('Name in English').fill('Tea pot coupon');
  await main.getByLabel('Amount off (¥)').fill('5');
  await main.getByLabel('Minimum spend (¥)').fill('20');
  await main.getByRole('button', { name: 'New coupon' }).click();
  await main.getByText('Fill this in.').first().waitFor();
  await main.getByLabel('First day').fill('2026-01-01');
  await main.getByLabel('Last day').fill('2099-12-31');
  await main.getByLabel('Products in the cart').fill('tea pot');
  await main.getByLabel('Products in the cart').press('Enter');
  await main.getByRole('button', { name: 'Add', exact: true }).first().click();
  await main.getByRole('button', { name: 'Try', exact: true }).click();
  await main.getByText(/Without it ¥[\d.]+, with it ¥[\d.]+/).waitFor();
  await main.getByRole('button', { name: 'New coupon' }).click();
  await main.getByRole('link', { name: 'Tea pot coupon' }).click();
  await main.getByRole('heading', { name: 'On offer' }).waitFor();
  await main.getByRole('button', { name: 'End now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End now' }).click();
  await main.getByRole('heading', { name: 'Over' }).waitFor();
  await page.context().close();
}, 60_000);

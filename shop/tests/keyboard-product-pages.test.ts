import type { Answer, GraphQLClient } from '@minijd/testkit';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import { staff } from './people/people.ts';

const MOST_TABS = 200;

let page: Page;
let seller: GraphQLClient;
useStorefront(async ({ shop, browser }) => {
  await sell(shop, [{ slug: 'first', name: bilingual('第一 | First'), skus: [sku('first')] }]);
  const admin = await staff(shop, 'ADMIN');
  const { managedCategories } = await admin.ask('{ managedCategories { id version } }');
  const { id, version } = managedCategories[0];
  const attributes = [
    { nameEn: 'Weight', kind: 'NUMBER', unitEn: 'kg', required: true },
    { nameEn: 'Washable', kind: 'BOOLEAN' },
  ];
  await admin.ask(
    'mutation ($input: UpdateCategoryInput!) { updateCategory(input: $input) { userErrors { message } } }',
    { input: { id, version, attributes } },
  );
  seller = await staff(shop, 'SELLER', SELLER);
  page = await pageOf(browser, seller, { baseURL: seller.url });
});

const isFocused = (target: Locator) => target.evaluate((element) => element === element.ownerDocument.activeElement);

/** Moves the focus by the Tab key alone. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by Tab`);
}

async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await page.keyboard.press('Enter');
}

/** Types into a field; in a select the text finds the choice. */
async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await page.keyboard.type(text);
}

async function picture() {
  const buffer = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#c03028' } })
    .png()
    .toBuffer();
  return { name: 'shirt.png', mimeType: 'image/png', buffer };
}

test('by keyboard alone a seller creates a product of two colours with a picture, describes it, and publishes it', async () => {
  await page.goto('/seller/products', { waitUntil: 'networkidle' });
  const main = page.getByRole('main');
  await press(main.getByRole('link', { name: 'New product' }));
  await page.waitForURL('/seller/products/new');
  const field = (name: string | RegExp) => main.getByRole('textbox', { name, exact: typeof name === 'string' });
  await typeInto(field('Name in English'), 'Linen shirt');
  const category = main.getByRole('combobox', { name: 'Category' });
  const [, first = ''] = await category.locator('option').allTextContents();
  await typeInto(category, first);

  await tabTo(main.locator('input[type=file]'));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await picture());
  await field('What it shows, in English').waitFor();

  await press(main.getByRole('button', { name: 'Add an option' }));
  await typeInto(field('Option 1'), 'Colour');
  await typeInto(field('Its values, one in each line'), 'Red\nBlue');
  await press(main.getByRole('button', { name: 'Make a SKU for each combination' }));
  await typeInto(main.getByRole('group', { name: 'Red' }).getByRole('textbox', { name: 'Price', exact: true }), '89');
  await press(main.getByRole('button', { name: 'Use the first Price for all' }));

  await typeInto(field(/^Weight \(kg\)/), '0.4');
  await typeInto(main.getByRole('combobox', { name: 'Washable' }), 'Yes');
  await tabTo(main.getByRole('checkbox', { name: 'Genuine or paid back' }));
  await page.keyboard.press('Space');
  await typeInto(field('Description in English'), '# Care\n\nWash **cold**.');
  await press(main.getByRole('button', { name: 'Preview: Description in English' }));
  await main.getByRole('heading', { name: 'Care' }).waitFor();

  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/seller\/products\/[0-9a-f-]{36}$/);
  await press(main.getByRole('button', { name: 'Publish' }));
  await main.getByRole('complementary').getByText('On sale').first().waitFor();

  const { managedProducts } = await seller.ask(
    `{ managedProducts(filter: { text: "Linen shirt" }) { nodes { status services pictures { key }
      attributes { nameEn number yes } skus { price { amount } specs { valueEn } } view { descriptionHtml } } } }`,
  );
  expect(managedProducts.nodes).toMatchObject([
    {
      ...{ status: 'ACTIVE', services: ['GENUINE'], pictures: [{}] },
      attributes: [
        { nameEn: 'Weight', number: 0.4 },
        { nameEn: 'Washable', yes: true },
      ],
      skus: ['Red', 'Blue'].map((valueEn) => ({ price: { amount: '89.00' }, specs: [{ valueEn }] })),
      view: { descriptionHtml: '<h3>Care</h3>\n<p>Wash <strong>cold</strong>.</p>\n' },
    } satisfies Answer,
  ]);
}, 90_000);

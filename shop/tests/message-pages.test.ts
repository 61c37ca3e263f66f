import type { Answer, TestBrowser } from '@minijd/testkit';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import { administrator, buyer } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
let product: Answer;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  await sell(shop, [
    { slug: 'kettle', name: bilingual('水壶 | Kettle'), skus: [sku('kettle')] },
    { slug: 'lamp', name: bilingual('台灯 | Lamp'), skus: [sku('lamp', { stock: 0 })] },
  ]);
  const text = '{ product(slug: "kettle") { id skus { id } } }';
  ({ product } = await shop.client().ask(text));
});

test('the bell counts what arrives while the page is open; a message that is followed is read', async () => {
  const ann = await buyer(shop);
  const page = await pageOf(browser, ann.client);
  const connected = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(`${shop.url}/cart`);
  await connected;
  const header = page.getByRole('banner');
  await header.getByRole('link', { name: 'Messages', exact: true }).waitFor();
  await ann.buys(product.skus[0].id);
  await header.getByRole('link', { name: 'Messages, 1 unread' }).click();
  const row = page.getByRole('main').getByRole('link', { name: /Order placed/ });
  await row.click();
  await page.waitForURL(/\/orders\//);
  await header.getByRole('link', { name: 'Messages', exact: true }).waitFor();
  await page.context().close();
});

test('a message is deleted and brought back, and all are read at once', async () => {
  const ann = await buyer(shop);
  for (let one = 0; one < 2; one++) await ann.buys(product.skus[0].id);
  const page = await pageOf(browser, ann.client);
  await page.goto(`${shop.url}/account/messages`);
  const main = page.getByRole('main');
  const rows = main.getByRole('link', { name: /Order placed/ });
  await expect.poll(() => rows.count()).toBe(2);
  await main.getByRole('button', { name: 'Delete: Order placed' }).first().click();
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rows.count()).toBe(2);
  await main.getByRole('button', { name: 'Mark all as read' }).click();
  await main.getByText('All read').waitFor();
  await page.context().close();
});

test('an alert is set on the page of a product, listed, and taken back', async () => {
  const ann = await buyer(shop);
  const page = await pageOf(browser, ann.client);
  await page.goto(`${shop.url}/p/lamp`);
  await page.getByRole('main').getByRole('button', { name: 'Notify me when in stock' }).first().click();
  await page.getByText('We will tell you when it is back in stock.').waitFor();
  await page.goto(`${shop.url}/p/kettle`);
  await page.getByRole('button', { name: 'Price-drop alert' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('abc');
  await dialog.getByRole('button', { name: 'Set alert' }).click();
  await dialog.getByText('The price must be above 0').waitFor();
  await dialog.getByRole('textbox').fill('1');
  await dialog.getByRole('button', { name: 'Set alert' }).click();
  await page.getByRole('button', { name: 'Alert set' }).waitFor();
  await page.goto(`${shop.url}/account/alerts`);
  const remove = page.getByRole('main').getByRole('button', { name: 'Remove' });
  await expect.poll(() => remove.count()).toBe(2);
  await remove.first().click();
  await expect.poll(() => remove.count()).toBe(1);
  await page.context().close();
});

test('settings are kept, and what concerns purchases cannot be switched off in letters', async () => {
  const ann = await buyer(shop);
  const page = await pageOf(browser, ann.client);
  await page.goto(`${shop.url}/account/notifications`);
  const news = () => page.getByRole('group', { name: 'News' }).getByRole('checkbox', { name: 'In the shop' });
  await expect.poll(() => news().isChecked()).toBe(true);
  const saved = page.waitForResponse((response) => response.request().postData()?.includes('SetNotification') ?? false);
  await news().uncheck();
  await saved;
  await page.reload();
  expect(await news().isChecked()).toBe(false);
  const letters = page.getByRole('group', { name: 'Orders' }).getByRole('checkbox', { name: /By e-mail/ });
  expect(await letters.isDisabled()).toBe(true);
  await page.context().close();
});

test('a product that is looked at is in the history, which is removed, brought back and switched off', async () => {
  const ann = await buyer(shop);
  const page = await pageOf(browser, ann.client);
  const recorded = () =>
    page.waitForResponse((response) => response.request().postData()?.includes('RecordViews') ?? false);
  const main = page.getByRole('main');
  const seen = recorded();
  await page.goto(`${shop.url}/p/kettle`);
  await seen;
  // A link that is about to be followed fetches the product; nobody has looked at it.
  await page.goto(`${shop.url}/search`);
  await main.getByRole('link', { name: 'Lamp' }).hover();
  await page.goto(`${shop.url}/account/history`);
  await main.getByText('1 product', { exact: true }).waitFor();
  await main.getByRole('button', { name: 'Remove Kettle from the history' }).click();
  await main.getByText('Nothing here yet').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await main.getByRole('link', { name: 'Kettle' }).waitFor();
  const off = page.waitForResponse((response) => response.request().postData()?.includes('SwitchHistory') ?? false);
  await main.getByRole('checkbox', { name: 'Keep my browsing history' }).uncheck();
  await off;
  const dropped = recorded();
  await page.goto(`${shop.url}/p/lamp`);
  await dropped;
  await page.goto(`${shop.url}/account/history`);
  await main.getByRole('button', { name: 'Remove all' }).click();
  await main.getByText('Your history is off').waitFor();
  await page.context().close();
});

test('a guest finds what they looked at on this device', async () => {
  const page = await pageOf(browser, shop.client());
  const seen = page.waitForResponse((response) => response.request().postData()?.includes('RecordViews') ?? false);
  await page.goto(`${shop.url}/p/kettle`);
  await seen;
  await page.getByRole('contentinfo').getByRole('link', { name: 'Browsing history' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Kettle' }).waitFor();
  await page.context().close();
});

test('the account shows what became cheaper, and a favourite that is removed comes back', async () => {
  const ann = await buyer(shop);
  const change = 'mutation($id: ID!) { addFavorite(productId: $id) { userErrors { code } } }';
  await ann.client.ask(change, { id: product.id });
  await shop.database.sql('update users.favorite set price_minor = price_minor + 1000 where product_id = $1', [
    product.id,
  ]);
  await ann.buys(product.skus[0].id);
  const page = await pageOf(browser, ann.client);
  const main = page.getByRole('main');
  await page.goto(`${shop.url}/account`);
  await main.getByRole('link', { name: /^1\s*To pay/ }).waitFor();
  await main.getByRole('link', { name: '1 price drop' }).click();
  await main.getByText('¥10.00 less').waitFor();
  await main.getByRole('button', { name: 'Remove Kettle from saved' }).click();
  await main.getByText('None of your saved products costs less').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await main.getByText('¥10.00 less').waitFor();
  await main.getByRole('button', { name: 'Add Kettle to cart' }).click();
  await page.getByRole('link', { name: 'View cart' }).waitFor();
  await page.context().close();
});

test('an administrator writes news, sees who gets them, sends them once, and finds them in the history', async () => {
  const ann = await buyer(shop);
  await ann.client.ask(
    'mutation { setNotification(input: { category: NEWS, channel: LETTER, enabled: true }) { userErrors { code } } }',
  );
  const page = await pageOf(browser, await administrator(shop, 'CATALOGUE'));
  await page.goto(`${shop.url}/admin/news`, { waitUntil: 'networkidle' });
  const main = page.getByRole('main');
  await main.getByText('Nothing has been sent yet.').waitFor();
  const type = (name: string, text: string) => main.getByRole('textbox', { name }).fill(text);
  await type('Title in Chinese', '年终大促');
  await type('Text in Chinese', '今晚八点开始。');
  await type('Title in English', 'Year-end sale');
  await main.getByRole('button', { name: 'Preview' }).click();
  await main.getByText('Enter some text.').first().waitFor();
  await type('Text in English', 'It starts at eight <b>tonight</b>.');
  await type('Page of the shop it leads to', '//elsewhere.example');
  await main.getByRole('button', { name: 'Preview' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^\d+ of \d+ people get a message in the shop/).waitFor();
  await dialog.getByText('It starts at eight <b>tonight</b>.').waitFor();
  await dialog.getByRole('button', { name: 'Send to everybody' }).click();
  await main.getByText('The link must be a page of this shop').first().waitFor();
  await type('Page of the shop it leads to', '/coupons');
  await main.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Send to everybody' }).click();
  await page.getByText('The news are on their way.').waitFor();
  await main.getByRole('row').filter({ hasText: 'Year-end sale' }).waitFor();
  expect(await main.getByRole('textbox', { name: 'Title in English' }).inputValue()).toBe('');
  const told = () => ann.client.ask('{ me { messages(category: NEWS) { nodes { title path } } } }');
  await expect
    .poll(async () => (await told()).me.messages.nodes)
    .toEqual([{ title: 'Year-end sale', path: '/coupons' }]);
  await page.reload();
  await main.getByText('Delivered').waitFor();
  await page.context().close();
});

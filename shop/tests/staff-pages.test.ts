import type { GraphQLClient, TestBrowser } from '@minijd/testkit';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import { administrator, buyer, type ClientBuyer, PASSWORD, proven, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  await sell(shop, [{ slug: 'tea-pot', name: bilingual('茶壶 | Tea Pot'), skus: [sku('pot-red'), sku('pot-blue')] }]);
});

const open = (page: Page, path: string) => page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });

async function paidOrder(ann: ClientBuyer) {
  const order = await ann.paid((await skuIds(ann.client, 'tea-pot'))['pot-blue']!);
  return order;
}

const ship = (seller: GraphQLClient, orderId: string) =>
  seller.ask(
    `mutation { shipOrder(input: { orderId: "${orderId}", carrier: "SF", trackingNo: "SF1" }) { userErrors { code } } }`,
  );

test("a seller sees an order as the seller's, within the console; phones find the way there", async () => {
  const ann = await buyer(shop);
  const order = await paidOrder(ann);
  const page = await pageOf(browser, await staff(shop, 'SELLER', SELLER));
  await open(page, `/orders/${order.id}`);
  const console = page.getByRole('navigation', { name: 'Workbench' });
  expect(await console.locator('[aria-current]').textContent()).toContain('All orders');
  const main = page.getByRole('main');
  await main.getByText(`${order.orderNo}-1`).waitFor();
  await main.getByRole('link', { name: 'Ship', exact: true }).waitFor();
  for (const name of ['Buy again', 'Confirm receipt', 'Return or refund']) {
    expect(await main.getByRole('button', { name }).or(main.getByRole('link', { name })).count()).toBe(0);
  }
  expect(new URL(page.url()).pathname).toBe(`/seller/orders/${order.id}`);
  // The shop's own header and footer are not there.
  expect(await page.getByRole('contentinfo').or(page.getByRole('banner')).count()).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/account');
  await main.getByRole('link', { name: 'Returns & refunds' }).waitFor();
  await main.getByRole('link', { name: 'Workbench' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.context().close();

  const own = await pageOf(browser, ann.client, { viewport: { width: 390, height: 844 } });
  await open(own, `/orders/${order.id}`);
  expect(await own.getByRole('navigation', { name: 'Workbench' }).count()).toBe(0);
  await open(own, '/account');
  await own.getByRole('main').getByRole('link', { name: 'Returns & refunds' }).waitFor();
  expect(await own.getByRole('main').getByRole('link', { name: 'Workbench' }).count()).toBe(0);
  await own.context().close();
}, 60_000);

test('a parcel is not sent while the units that are typed are no number', async () => {
  await paidOrder(await buyer(shop));
  const page = await pageOf(browser, await staff(shop, 'SELLER', SELLER));
  await open(page, '/seller/to-ship');
  await page.getByRole('main').getByRole('button', { name: 'Ship', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  const units = dialog.getByRole('textbox', { name: /^Units/ });
  await dialog.getByRole('textbox', { name: 'Tracking number' }).fill('SF2');
  for (const typed of ['x', '']) {
    await units.fill(typed);
    await dialog.getByRole('button', { name: 'Ship', exact: true }).click();
    await dialog.getByText('Enter a whole number from 0 to 1').waitFor();
    await units.and(page.locator(':focus')).waitFor();
  }
  await units.fill('1');
  await dialog.getByRole('button', { name: 'Ship', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a receipt is confirmed after a question, and is not the main thing while the parcel travels', async () => {
  const ann = await buyer(shop);
  const order = await paidOrder(ann);
  await ship(await staff(shop, 'SELLER', SELLER), order.id);
  const page = await pageOf(browser, ann.client);
  await open(page, `/orders/${order.id}`);
  const button = page.getByRole('main').getByRole('button', { name: 'Confirm receipt' }).first();
  expect(await button.getAttribute('class')).not.toContain('bg-brand');
  await button.click();
  const question = page.getByRole('alertdialog', { name: 'Has everything arrived?' });
  await question.getByText('The parcel is still on its way.').waitFor();
  await question.getByRole('button', { name: 'Not yet' }).click();
  await ann.reaches(order.id, 'SHIPPED');
  const admin = await staff(shop, 'ADMIN');
  await admin.ask(`mutation { recordDelivery(orderId: "${order.id}") { userErrors { code } } }`);
  await page.locator('button.bg-brand', { hasText: 'Confirm receipt' }).first().click();
  await question.getByRole('button', { name: 'Confirm receipt' }).click();
  await ann.reaches(order.id, 'COMPLETED');
  await page.context().close();
}, 60_000);

test('a return says where it goes, with whom it may go, and which SKU it is', async () => {
  const ann = await buyer(shop);
  const order = await paidOrder(ann);
  const seller = await staff(shop, 'SELLER', SELLER);
  await ship(seller, order.id);
  const admin = await staff(shop, 'ADMIN');
  await admin.ask(`mutation { recordDelivery(orderId: "${order.id}") { userErrors { code } } }`);
  const input = {
    ...{ orderId: order.id, kind: 'RETURN', reason: 'DAMAGED', idempotencyKey: order.id },
    lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
  };
  const { requestAfterSale } = await ann.client.ask(
    'mutation($input: RequestAfterSaleInput!) { requestAfterSale(input: $input) { afterSale { id } } }',
    { input },
  );
  const path = `/after-sales/${requestAfterSale.afterSale.id}`;
  const staffPage = await pageOf(browser, seller);
  await open(staffPage, path);
  const console = staffPage.getByRole('navigation', { name: 'Workbench' });
  expect(await console.locator('[aria-current]').textContent()).toContain('Returns & refunds');
  await staffPage.getByRole('main').getByText('pot-blue').first().waitFor();
  await staffPage.getByRole('button', { name: 'Grant' }).click();
  const grants = staffPage.getByRole('dialog');
  await grants.getByRole('textbox', { name: 'Recipient' }).fill('Mr Pot');
  await grants.getByRole('textbox', { name: 'Phone' }).fill('soon');
  await grants.getByRole('textbox', { name: 'Address' }).fill('9 Kiln Lane, Jingdezhen');
  await grants.getByRole('button', { name: 'Grant' }).click();
  await grants.getByText('That is not a phone number.').waitFor();
  await grants.getByRole('textbox', { name: 'Phone' }).fill('0798-1234567');
  await grants.getByRole('button', { name: 'Grant' }).click();

  await staffPage.getByRole('main').getByText('9 Kiln Lane, Jingdezhen').waitFor();

  const page = await pageOf(browser, ann.client);
  await open(page, path);
  await page.getByText('9 Kiln Lane, Jingdezhen').waitFor();
  await page.getByRole('button', { name: 'I have sent it back' }).click();
  const sends = page.getByRole('dialog');
  const carriers = sends.getByRole('combobox', { name: 'Carrier' });
  expect(await carriers.locator('option').allTextContents()).toEqual(
    expect.arrayContaining(['SF Express', 'ZTO Express', 'Another carrier']),
  );
  await carriers.selectOption('Another carrier');
  await sends.getByRole('textbox', { name: 'Name of the carrier' }).fill('Village Post');
  await sends.getByRole('textbox', { name: 'Tracking number' }).fill('VP1');
  await sends.getByRole('button', { name: 'I have sent it back' }).click();
  await page.getByText('Village Post VP1').first().waitFor();

  await staffPage.getByRole('button', { name: 'Goods have arrived' }).click();
  const arrives = staffPage.getByRole('dialog');
  await arrives.getByText('pot-blue').waitFor();
  expect(await arrives.getByLabel('Can be sold again').inputValue()).toBe('0');
  await Promise.all([page.context().close(), staffPage.context().close()]);
}, 60_000);

test('an administrator blocks a word beside what is shown in the search box, and one that is typed, and takes both back', async () => {
  const page = await pageOf(browser, await staff(shop, 'ADMIN'));
  await open(page, '/admin/keywords');
  const console = page.getByRole('navigation', { name: 'Workbench' });
  expect(await console.locator('[aria-current]').textContent()).toContain('Blocked words');
  const main = page.getByRole('main');
  const shown = main.getByRole('region', { name: 'Shown in the search box now' });
  const blocked = main.getByRole('region', { name: 'Blocked in English' });
  await main.getByText('No words are blocked.').waitFor();

  await shown.getByRole('button', { name: 'Block “Phones”' }).click();
  await shown.getByText('Nothing is shown yet.').waitFor();
  const front = await pageOf(browser, shop.client());
  await open(front, '/');
  await front.getByRole('combobox', { name: 'Search' }).click();
  expect(await front.getByRole('option', { name: 'Phones' }).count()).toBe(0);
  await front.context().close();
  await blocked.getByRole('button', { name: 'Allow “phones”' }).click();
  await shown.getByText('Phones', { exact: true }).waitFor();
  await main.getByText('No words are blocked.').waitFor();

  const word = main.getByRole('textbox', { name: 'Word' });
  await word.fill(' ');
  await main.getByRole('button', { name: 'Block', exact: true }).click();
  await main.getByText('A word has 1 to 30 characters.').waitFor();
  await word.and(page.locator(':focus')).waitFor();
  const longest = 'supercalifragilisticexpialidoc';
  await word.fill(longest);
  await main.getByRole('combobox', { name: 'Language' }).selectOption('Chinese');
  await word.press('Enter');
  await main.getByRole('region', { name: 'Blocked in Chinese' }).getByText(longest).waitFor();
  expect(await word.inputValue()).toBe('');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page
    .getByRole('status')
    .filter({ hasText: `“${longest}” is blocked.` })
    .locator('..')
    .getByText('Undo')
    .click();
  await main.getByText('No words are blocked.').waitFor();
  await page.context().close();

  const seller = await pageOf(browser, await staff(shop, 'SELLER', SELLER));
  expect((await open(seller, '/admin/keywords'))?.status()).toBe(403);
  await open(seller, '/seller/to-ship');
  expect(await seller.getByRole('link', { name: 'Blocked words' }).count()).toBe(0);
  await seller.context().close();
}, 60_000);

const SUSPENDED = /^This account is suspended until .+: rules of the shop were broken\./;

test('an administrator finds somebody and suspends them, who reads why at the sign-in, and restores them', async () => {
  const page = await pageOf(browser, await administrator(shop, 'SUPER'));
  const ann = await proven(shop, 'Ann Seeker');
  const { me } = await ann.ask('{ me { email } }');
  const annsPage = await pageOf(browser, shop.client());
  const form = annsPage.getByRole('main');
  const signIn = async (password: string) => {
    await form.getByRole('textbox', { name: 'E-mail or phone' }).fill(me.email);
    await form.getByLabel('Password', { exact: true }).fill(password);
    await form.getByRole('button', { name: 'Sign in' }).click();
  };
  await open(annsPage, '/sign-in?next=/account');
  await signIn(PASSWORD);
  await annsPage.waitForURL(/\/account$/);
  await open(page, '/admin/people');
  const main = page.getByRole('main');
  await main.getByRole('searchbox', { name: /^E-mail, phone/ }).fill(me.email);
  await main.getByRole('button', { name: 'Find' }).click();
  await page.waitForURL(/q=/);
  await main.getByRole('link', { name: 'Ann Seeker' }).click();
  await main.getByText('May sign in.').waitFor();
  await main.getByRole('region', { name: 'Signed in on' }).getByRole('listitem').first().waitFor();
  await main.getByRole('region', { name: 'Last orders' }).getByText('No orders.').waitFor();

  await main.getByRole('button', { name: 'Suspend' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await dialog.getByText('Choose a reason.').waitFor();
  await dialog.getByRole('combobox', { name: /^Reason/ }).selectOption('Rules of the shop were broken');
  await dialog.getByRole('combobox', { name: 'How long' }).selectOption('7 days');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Seen twice.');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await main.getByText('Suspended: cannot sign in.').waitFor();
  const history = main.getByRole('list', { name: 'Suspensions' });
  await history.getByText('Note: Seen twice.').waitFor();

  // The next thing they do here tells them.
  await annsPage.getByRole('link', { name: 'My orders' }).first().click();
  await form.getByText(SUSPENDED).waitFor();
  expect(new URL(annsPage.url()).pathname).toBe('/sign-in');
  // So does every page they load later.
  await open(annsPage, '/orders');
  await form.getByText(SUSPENDED).waitFor();
  await annsPage.reload();
  await form.getByText(SUSPENDED).waitFor();
  await signIn('not the password of anybody');
  await form.getByText("That account or password isn't right.").waitFor();
  await signIn(PASSWORD);
  await form.locator('form').getByText(SUSPENDED).waitFor();

  await main.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await main.getByText('May sign in.').waitFor();
  await history.getByText(/ended .+ by ADMIN/).waitFor();
  await signIn(PASSWORD);
  await annsPage.waitForURL(/\/orders$/);
  await Promise.all([page.context().close(), annsPage.context().close()]);
}, 60_000);

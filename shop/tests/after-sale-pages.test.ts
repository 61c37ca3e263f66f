import { readFile } from 'node:fs/promises';
import { queuesIdle, type TestBrowser } from '@minijd/testkit';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku, skuIds } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { units } from './people/buyer.ts';
import { buys, checksOut, pageOf, signsUp } from './people/page-buyer.ts';
import { buyer, staff } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
useStorefront(async (own) => {
  ({ shop, browser } = own);
  await sell(shop, [{ slug: 'tea-pot', name: bilingual('茶壶 | Tea Pot'), skus: [sku('pot-red'), sku('pot-blue')] }]);
});

const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: 'red' } })
    .png()
    .toBuffer();

test('a buyer asks for money back with a picture, and sees it granted', { timeout: 60_000 }, async () => {
  const context = await browser.context({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${shop.url}/p/tea-pot`, { waitUntil: 'networkidle' });
  await checksOut(page, 'pot-red');
  await signsUp(page);
  await buys(page);
  await page.getByRole('link', { name: 'Return or refund' }).first().click();
  await page.getByRole('checkbox', { name: 'Tea Pot' }).check({ force: true });
  const pictures = page.getByRole('group', { name: /^Pictures/ });
  const input = pictures.locator('input[type=file]');
  await input.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await page.getByText('Only JPEG, PNG, WebP and AVIF').waitFor();
  await pictures.getByRole('button', { name: 'Remove picture 1' }).click();
  await input.setInputFiles({ name: 'pot.png', mimeType: 'image/png', buffer: await photo() });
  const preview = pictures.getByRole('img', { name: 'Picture 1' });
  await expect.poll(() => preview.evaluate((image) => 'naturalWidth' in image && image.naturalWidth)).toBe(900);
  await expect.poll(() => pictures.getByRole('progressbar').count()).toBe(0);
  await page.getByRole('button', { name: 'Send the request' }).click();

  await page.getByText('Waiting for the shop').first().waitFor();
  const source = await page.getByRole('list', { name: 'Pictures' }).getByRole('img').getAttribute('src');
  const shown = await fetch(`${shop.url}${source}`, { headers: { accept: 'image/webp' } });
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);

  const seller = await staff(shop, 'SELLER', SELLER);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const { approveAfterSale } = await seller.ask(
    `mutation { approveAfterSale(input: { id: "${id}" }) { userErrors { message } } }`,
  );
  expect(approveAfterSale).toEqual({ userErrors: [] });
  await page.getByText('Refunded', { exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('an administrator grants less than was asked for', { timeout: 60_000 }, async () => {
  const ann = await buyer(shop);
  const order = await ann.paid((await skuIds(ann.client, 'tea-pot'))['pot-blue']!);
  const input = {
    ...{ orderId: order.id, kind: 'REFUND', reason: 'OTHER', idempotencyKey: order.id },
    lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
  };
  const { requestAfterSale } = await ann.client.ask(
    'mutation($input: RequestAfterSaleInput!) { requestAfterSale(input: $input) { afterSale { id } } }',
    { input },
  );
  const admin = await staff(shop, 'ADMIN');
  const page = await pageOf(browser, admin);
  await page.goto(`${shop.url}/after-sales/${requestAfterSale.afterSale.id}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Grant' }).click();
  const dialog = page.getByRole('dialog');
  const amount = dialog.getByRole('textbox', { name: /^Grant less/ });
  await amount.fill('a lot');
  await dialog.getByRole('button', { name: 'Grant' }).click();
  await dialog.getByText('Write it like 45.50.').waitFor();
  await amount.fill('45.50');
  await dialog.getByRole('button', { name: 'Grant' }).click();
  await page.getByText('Refunded', { exact: true }).first().waitFor();
  await page.getByText('¥45.50').first().waitFor();

  await page.goto(`${shop.url}/admin/refunds`, { waitUntil: 'networkidle' });
  const refund = page.getByRole('row').filter({ hasText: order.orderNo });
  expect(await refund.textContent()).toMatch(/Not sent, or returned.*The way it came.*Went back/);
  await page.goto(`${shop.url}/admin/payments`, { waitUntil: 'networkidle' });
  await page.getByText('Nothing to settle: the records agree.').waitFor();
  await page.context().close();
});

test('a seller finds orders and exports them as a file', { timeout: 60_000 }, async () => {
  const ann = await buyer(shop);
  const ids = Object.values(await skuIds(ann.client, 'tea-pot'));
  const order = await ann.buysAll(units(...ids));
  await ann.buysAll(units(...ids));
  const page = await pageOf(browser, await staff(shop, 'SELLER', SELLER));
  await page.goto(`${shop.url}/seller/orders`, { waitUntil: 'networkidle' });
  await page.getByRole('searchbox', { name: 'Order number or product' }).fill(order.orderNo);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByText('1 order', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(order.orderNo);
  expect(await page.getByRole('row').count()).toBe(2);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('orders.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(new RegExp(`^${order.orderNo}-1,.*,${order.total.amount},`));
  for (const path of ['/admin/orders', '/admin/refunds', '/admin/payments']) {
    expect((await page.goto(`${shop.url}${path}`))?.status()).toBe(403);
  }
  await page.context().close();
});

test('pictures are taken from people who are signed in, whatever carries their token', async () => {
  const send = async (headers: Record<string, string>) => {
    const init = { method: 'POST', body: new Uint8Array(await photo()) };
    const answer = await fetch(`${shop.url}/media/uploads`, {
      ...init,
      headers: { 'content-type': 'image/png', ...headers },
    });
    return { status: answer.status, ...((await answer.json()) as { key?: string }) };
  };
  const ann = await buyer(shop);
  const { me } = await ann.client.ask('{ me { id } }');
  const { authorization = '' } = ann.client.headers;
  const { status, key } = await send({ authorization });
  expect(status).toBe(201);
  expect(key).toContain(`uploads/${me.id}/`);
  expect((await send({})).status).toBe(401);
  expect((await send({ authorization: 'Bearer forged' })).status).toBe(401);
  expect((await fetch(`${shop.url}/media/uploads`)).status).toBe(405);
});

test('a seller downloads the goods of the shop with their pictures; nobody else does', async () => {
  const seller = await staff(shop, 'SELLER', SELLER);
  const { authorization = '' } = seller.headers;
  const body = new Uint8Array(await photo());
  const sent = { method: 'POST', body, headers: { 'content-type': 'image/png', authorization } };
  const { key } = (await (await fetch(`${shop.url}/media/uploads`, sent)).json()) as { key: string };
  const { category } = await seller.ask('{ category(slug: "phones") { id } }');
  const input = {
    ...{ categoryId: category.id, nameEn: 'Packed', media: [{ key, width: 8, height: 8 }], skus: [{ price: '1' }] },
  };
  const make = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { message } } }';
  expect((await seller.ask(make, { input })).createProduct.userErrors).toEqual([]);
  const download = (headers: Record<string, string>) => fetch(`${shop.url}/exports/products.csv.zip`, { headers });

  const answer = await download({ authorization });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const zip = Buffer.from(await answer.arrayBuffer());
  expect(zip.subarray(0, 4).toString()).toBe('PK\u0003\u0004');
  // The picture, and its name in the directory of the archive.
  expect(zip.lastIndexOf(key)).toBeGreaterThan(zip.indexOf('WEBP'));
  expect(zip.indexOf('WEBP')).toBeGreaterThan(zip.indexOf('products.csv'));
  expect((await download({})).status).toBe(401);
  expect((await download({ authorization: (await buyer(shop)).client.headers.authorization! })).status).toBe(403);
  expect((await fetch(`${shop.url}/exports/prices.csv.zip`, { headers: { authorization } })).status).toBe(404);
});

test('a buyer reviews with a picture, nothing is lost on the way; the seller answers; a moderator rejects and undoes', {
  timeout: 90_000,
}, async () => {
  const ann = await buyer(shop);
  const order = await ann.paid((await skuIds(ann.client, 'tea-pot'))['pot-blue']!);
  const [seller, admin] = [await staff(shop, 'SELLER', SELLER), await staff(shop, 'ADMIN')];
  const parcel = { orderId: order.id, carrier: 'SF Express', trackingNo: order.id };
  const ship = 'mutation($input: ShipOrderInput!) { shipOrder(input: $input) { userErrors { message } } }';
  expect((await seller.ask(ship, { input: parcel })).shipOrder.userErrors).toEqual([]);
  await admin.ask('mutation($id: ID!) { recordDelivery(orderId: $id) { userErrors { code } } }', { id: order.id });
  await ann.reaches(order.id, 'DELIVERED');
  await queuesIdle(shop.database);

  const page = await pageOf(browser, ann.client);
  await page.goto(`${shop.url}/orders/${order.id}`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Write a review' }).click();
  await page.getByRole('radio', { name: '4 stars' }).check({ force: true });
  await page.getByRole('textbox', { name: 'What should others know?' }).fill('Pours well <b>and</b> keeps warm.');
  const input = page.getByRole('group', { name: /^Pictures/ }).locator('input[type=file]');
  await input.setInputFiles({ name: 'pot.png', mimeType: 'image/png', buffer: await photo() });
  await expect
    .poll(() =>
      page
        .getByRole('group', { name: /^Pictures/ })
        .getByRole('progressbar')
        .count(),
    )
    .toBe(0);
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('uploads/');
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Write a review' }).click();
  await page.getByRole('img', { name: 'Picture 1' }).waitFor();
  await page.getByRole('button', { name: 'Publish review' }).click();
  await page.getByText('Your review is published').waitFor();

  const guest = await (await browser.context({ locale: 'en-US' })).newPage();
  guest.setDefaultTimeout(30_000);
  await guest.goto(`${shop.url}/p/tea-pot?pictures=1#reviews`, { waitUntil: 'networkidle' });
  const reviews = guest.getByRole('region', { name: 'Reviews' });
  await reviews.getByText('Pours well <b>and</b> keeps warm.').waitFor();
  await reviews.getByRole('button', { name: 'With pictures 1', pressed: true }).waitFor();
  await reviews.getByRole('button', { name: 'Enlarge picture 1' }).last().click();
  const large = guest.getByRole('dialog').getByRole('img');
  await expect
    .poll(() => large.evaluate((image) => 'naturalWidth' in image && Number(image.naturalWidth) > 0))
    .toBe(true);

  await queuesIdle(shop.database);
  const work = await pageOf(browser, seller);
  await work.goto(`${shop.url}/seller/reviews`, { waitUntil: 'networkidle' });
  await work.getByRole('button', { name: 'Reply' }).first().click();
  await work.getByRole('textbox', { name: 'Your reply' }).fill('Thank you, enjoy it.');
  await work.getByRole('button', { name: 'Publish reply' }).click();
  await work.getByText('Every review has an answer.').waitFor();

  const bo = await buyer(shop);
  const { product } = await bo.client.ask(
    '{ product(slug: "tea-pot") { reviews { nodes { id reply { content } } } } }',
  );
  const [review] = product.reviews.nodes;
  expect(review.reply.content).toBe('Thank you, enjoy it.');
  const report = 'mutation($input: ReportReviewInput!) { reportReview(input: $input) { userErrors { code } } }';
  await bo.client.ask(report, { input: { reviewId: review.id, reason: 'ADVERTISING' } });
  const driver = await pageOf(browser, admin);
  await driver.goto(`${shop.url}/admin/reviews`, { waitUntil: 'networkidle' });
  await driver.getByText('Reported once:').waitFor();
  await driver.keyboard.press('r');
  await driver.getByRole('textbox', { name: 'Why?' }).fill('It advertises.');
  await driver.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
  await driver.getByText('Nothing here: all is decided.').waitFor();
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByText('Not published: It advertises.').waitFor();
  await driver.getByRole('button', { name: 'Undo' }).click();
  await driver.getByText('Reported once:').waitFor();
});

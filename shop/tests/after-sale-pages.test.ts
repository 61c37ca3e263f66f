import { readFile } from 'node:fs/promises';
import type { TestBrowser } from '@minijd/testkit';
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
  page.setDefaultTimeout(15_000);
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
  const shown = await fetch(`${shop.url}${source}`);
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

test('a seller finds orders and takes them home as a file', { timeout: 60_000 }, async () => {
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

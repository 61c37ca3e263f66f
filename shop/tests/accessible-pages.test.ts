import { type Answer, type GraphQLClient, type TestBrowser, until } from '@minijd/testkit';
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { seedSampleShop } from '../src/sample/seed-sample-shop.ts';
import { sell, sku } from './goods/goods.ts';
import { useStorefront } from './own-storefront.ts';
import { units } from './people/buyer.ts';
import { pageOf } from './people/page-buyer.ts';
import { buyer, type ClientBuyer, staff } from './people/people.ts';
import { Applicant, SellerDriver } from './seller-driver.ts';
import type { Shape } from './shape/shape.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Pages by viewer; `:name` is replaced by a value of `parts`. */
const PAGES: Record<string, readonly string[]> = {
  guest: [
    ...['/', '/categories', '/c/audio-video', '/search?q=手机&sort=PRICE_ASC', '/search?q=zzzzqqq', '/p/:slug'],
    ...['/cart', '/coupons', '/sign-in', '/sign-up', '/nothing-here', '/shops/:shop', '/sell', '/shops/:suspended'],
    '/partner',
    ...['/forgot-password', '/reset-password', '/reset-password#token=x', '/verify-email', '/confirm-email#token=x'],
    '/history',
    '/account/leaving?until=2026-12-14T00:00:00Z',
  ],
  buyer: [
    ...['/', '/cart', '/coupons', '/checkout', '/pay/:pending', '/account'],
    ...['/orders', '/orders/:pending', '/orders/:shipped', '/orders/:delivered', '/orders/:delivered/after-sale'],
    ...['/after-sales', '/after-sales/:afterSale', '/account/shops', '/sell', '/shops/:shop?q=zzzz'],
    ...['/account/favorites', '/account/favorites?show=dropped', '/account/history', '/account/coupons?show=ending'],
    ...[
      '/account/points',
      '/account/wallet',
      '/account/addresses',
      '/account/profile',
      '/account/security',
      '/history',
    ],
    ...['/account/messages', '/account/messages?category=NEWS&unread=1', '/account/alerts', '/account/notifications'],
    ...['/account/privacy', '/account/reviews', '/account/reviews?show=written', '/orders/:delivered/invoices'],
  ],
  applicant: ['/sell', '/partner'],
  seller: [
    ...[
      '/seller',
      '/seller?days=7',
      '/seller/to-ship',
      '/seller/orders',
      '/seller/after-sales',
      '/seller/webhooks',
      '/seller/shop',
    ],
    ...['/seller/reviews', '/seller/reviews?view=all'],
    ...['/seller/import', '/seller/import/nothing'],
    ...['/seller/products', '/seller/products?q=zzzz', '/seller/products/new', '/seller/products/nothing'],
    ...[
      '/seller/orders/:shipped',
      '/seller/after-sales/:afterSale',
      '/seller/orders?q=zzzz&status=PAID',
      '/admin/roles',
    ],
    ...['/account/messages?category=SALES', '/account/notifications', '/seller/audit', '/seller/audit/:entry'],
    ...['/seller/ship', '/seller/orders/:pending', '/seller/orders/:delivered/invoices', '/seller/orders/nothing'],
    ...['/seller/stock', '/seller/stock?q=zzzz', '/seller/stock/movements', '/seller/stock/transfers?status=CANCELLED'],
    ...['/seller/coupons', '/seller/coupons/new', '/seller/coupons?q=zzzz'],
    ...['/seller/spend-discounts', '/seller/spend-discounts/new', '/seller/spend-discounts?q=zzzz'],
    '/seller/freight',
  ],
  admin: [
    ...[
      '/admin',
      '/admin?days=1',
      '/admin/orders',
      '/admin/orders?sort=placed',
      '/admin/orders/:shipped',
      '/admin/orders/:delivered/invoices',
      '/admin/refunds',
      '/admin/payments',
      '/admin/dead-letters',
      '/admin/keywords',
      '/admin/search-rules',
      '/admin/searches?days=7',
      '/admin/search-rules/new?text=lamp',
      '/admin/synonyms',
      '/admin/synonyms/new',
      '/admin/reviews',
    ],
    ...['/admin/roles', '/admin/people', '/admin/people?q=zzzz', '/admin/people/:person'],
    ...['/admin/news', '/admin/audit', '/admin/audit?action=createWebhook&from=2030-01-01', '/admin/audit/:entry'],
    ...['/admin/import', '/admin/import/nothing'],
    ...['/admin/stock', '/admin/stock/movements?kind=COUNT', '/admin/stock/transfers', '/admin/stock/check'],
    ...[
      '/admin/warehouses',
      '/admin/warehouses/new',
      '/admin/warehouses/:warehouse',
      '/admin/stock/transfers/:transfer',
    ],
    ...['/admin/coupons', '/admin/coupons/new', '/admin/coupons/:coupon'],
    ...['/admin/spend-discounts', '/admin/spend-discounts/new', '/admin/spend-discounts/:spendDiscount'],
    ...['/admin/freight', '/admin/points'],
    ...[
      '/admin/categories',
      '/admin/categories/new',
      '/admin/categories/:category',
      '/admin/brands',
      '/admin/brands/new',
    ],
    ...[
      '/admin/home',
      '/admin/home/new?kind=FLOOR',
      '/admin/home/:block',
      '/admin/home/preview?at=2030-01-01T00:00:00Z',
    ],
    ...['/seller/webhooks', '/admin/partners', '/admin/sellers', '/admin/sellers?show=SHOPS', '/admin/sellers?q=zzzz'],
  ],
};

let shop: Shape;
let browser: TestBrowser;
const parts: Record<string, string> = {};
const people: Record<string, GraphQLClient> = {};

useStorefront(async (own) => {
  ({ shop, browser } = own);
  await seedSampleShop({ calls: shop.calls, demoPassword: 'a password of the demo' }, () => {});
  const guest = shop.client();
  const { products } = await guest.ask(
    '{ products(first: 20, sort: BEST_SELLING) { nodes { id slug inStock seller { id slug } skus { id } } } }',
  );
  const product = products.nodes.find(({ inStock, skus }: Answer) => inStock && skus.length > 1);
  parts.slug = product.slug;
  const [ann, seller, admin] = await Promise.all([
    buyer(shop),
    staff(shop, 'SELLER', product.seller.slug),
    staff(shop, 'ADMIN'),
  ]);
  const applicant = await Applicant.signUp(shop);
  await new SellerDriver(admin).reject(await applicant.apply(), 'Not sharp enough.');
  Object.assign(people, { guest, buyer: ann.client, seller, admin, applicant: applicant.client });
  const { people: found } = await admin.ask('{ people(suspended: true) { nodes { id } } }');
  parts.person = found.nodes[0].id;
  parts.shop = product.seller.slug;
  const { availableCoupons } = await guest.ask('{ availableCoupons(first: 1) { nodes { id } } }');
  parts.coupon = availableCoupons.nodes[0].id;
  const { spendDiscounts } = await admin.ask('{ spendDiscounts(first: 1) { nodes { id } } }');
  parts.spendDiscount = spendDiscounts.nodes[0].id;
  const { managedCategories } = await admin.ask('{ managedCategories { id slug } }');
  parts.category = managedCategories.find((one: Answer) => one.slug === 'smartphones').id;
  const { createHomeBlock } = await admin.ask(
    'mutation ($input: CreateHomeBlockInput!) { createHomeBlock(input: $input) { block { id } } }',
    { input: { kind: 'FLOOR', titleEn: 'Phones', source: 'CATEGORY', categoryId: parts.category } },
  );
  parts.block = createHomeBlock.block.id;
  parts.suspended = 'paused';
  await sell(shop, [{ slug: 'paused', name: bilingual('停售 | Paused'), seller: 'paused', skus: [sku('paused')] }]);
  const { shop: paused } = await guest.ask('{ shop(slug: "paused") { id } }');
  await new SellerDriver(admin).suspend(paused.id);
  await ann.client.ask(`mutation { followShop(sellerId: "${product.seller.id}") { userErrors { code } } }`);
  await orders(ann, product.skus[0].id);
  await keeps(ann.client, product);
  await seller.ask(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { userErrors { message } } }',
    { input: { url: 'https://partner.example/hook', events: ['ORDER_PAID'], selection: '{ order { orderNo } }' } },
  );
  await people.admin!.ask(
    'mutation { blockKeyword(input: { text: "junk", locale: zh_CN }) { userErrors { message } } }',
  );
  const skuId: string = product.skus[0].id;
  const { warehouses } = await people.admin!.ask('{ warehouses { id } }');
  parts.warehouse = warehouses[0].id;
  const transfer = { fromId: parts.warehouse, toId: warehouses[1].id, lines: [{ skuId, quantity: 1 }] };
  const { sendStockTransfer } = await people.admin!.ask(
    'mutation ($input: SendStockTransferInput!) { sendStockTransfer(input: $input) { transfer { id } } }',
    { input: { ...transfer, idempotencyKey: 'a transfer' } },
  );
  parts.transfer = sendStockTransfer.transfer.id;
  const entries = '{ auditLog(filter: { action: "createWebhook" }) { nodes { id } } }';
  parts.entry = await until(async () => (await seller.ask(entries)).auditLog.nodes[0]?.id as string | undefined);
});

const INVOICE = { kind: 'COMPANY', title: '山泉茶业', taxNumber: '91110105MA0000001X' };

/** Creates one order in each state, and a return; the delivered one has an invoice. */
async function orders(ann: ClientBuyer, skuId: string): Promise<void> {
  for (const state of ['pending', 'paid', 'shipped', 'delivered']) {
    const { order } = await ann.place({ lines: units(skuId), ...(state === 'delivered' && { invoice: INVOICE }) });
    parts[state] = order.id;
    if (state === 'pending') continue;
    await ann.pay(order.id);
    await ann.reaches(order.id, 'PAID');
    if (state === 'paid') continue;
    const parcel = { orderId: order.id, carrier: 'SF Express', trackingNo: `SF-${state}` };
    await people.seller!.ask(
      'mutation ($parcel: ShipOrderInput!) { shipOrder(input: $parcel) { userErrors { code } } }',
      { parcel },
    );
    if (state === 'shipped') continue;
    await people.admin!.ask(`mutation { recordDelivery(orderId: "${order.id}") { userErrors { code } } }`);
    const issued = `{ order(id: "${order.id}") { issuedInvoices { id } } }`;
    await until(async () => (await ann.client.ask(issued)).order.issuedInvoices.length > 0);
    const input = {
      ...{ orderId: order.id, kind: 'RETURN', reason: 'DAMAGED', idempotencyKey: order.id },
      lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
    };
    const { requestAfterSale } = await ann.client.ask(
      'mutation ($input: RequestAfterSaleInput!) { requestAfterSale(input: $input) { afterSale { id } } }',
      { input },
    );
    parts.afterSale = requestAfterSale.afterSale.id;
  }
}

/** Adds the product to the cart and the favourites, and claims a coupon. */
async function keeps(client: GraphQLClient, product: Answer): Promise<void> {
  const { availableCoupons } = await client.ask('{ availableCoupons { nodes { id } } }');
  await client.ask(
    `mutation ($productId: ID!, $skuId: ID!, $couponId: ID!) {
      addFavorite(productId: $productId) { userErrors { code } }
      alertOnPriceDrop(input: { productId: $productId }) { userErrors { code } }
      addToCart(input: { skuId: $skuId }) { userErrors { code } }
      claimCoupon(couponId: $couponId) { userErrors { code } }
      recordViews(productIds: [$productId]) { userErrors { code } }
    }`,
    { productId: product.id, skuId: product.skus[0].id, couponId: availableCoupons.nodes[0].id },
  );
}

/** The violations axe finds on the page: rules and elements. */
async function violations(page: Page): Promise<string[]> {
  const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${shop.url}${path.replace(/:(\w+)/, (_, name) => parts[name]!)}`, { waitUntil: 'networkidle' });
  await page.getByRole('main').getByRole('heading').first().waitFor();
  // During a transition between themes colours would be wrong.
  await page.addStyleTag({ content: '* { transition: none !important }' });
  await page.evaluate(axe.source);
}

describe.each(Object.keys(PAGES))('nothing keeps people out of what a %s sees', (person) => {
  // Each page is checked in one language. Shoppers' pages are checked wide and on a phone, in one theme each; those of
  // the workbench, which share its frame, tables and forms, in one of these combinations.
  const cases = PAGES[person]!.map((path, index) => {
    const schemes = index % 4 < 2 ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
    const views = [WIDE, PHONE].map((viewport, at) => ({ viewport, colorScheme: schemes[at]! }));
    const isWorkbench = /^\/(seller|admin)/.test(path);
    return {
      path,
      locale: index % 2 ? 'zh-CN' : 'en-US',
      views: isWorkbench ? [views[Math.floor(index / 4) % 2]!] : views,
    };
  });
  test.concurrent.each(cases)('$path in $locale', async ({ path, locale, views }) => {
    const page = await pageOf(browser, people[person]!, { locale, bypassCSP: true });
    await open(page, path);
    const found: Record<string, string[]> = {};
    for (const { viewport, colorScheme } of views) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      found[`${viewport.width} ${colorScheme}`] = await violations(page);
    }
    await page.context().close();
    expect(Object.values(found).flat(), JSON.stringify(Object.keys(found))).toEqual([]);
  });
});

import { PERMISSIONS, type SubgraphCalls } from '@minijd/subgraph';
import {
  BeginImportDocument,
  FirstProductsDocument,
  ImportCatalogDocument,
  ImportPositionDocument,
  RootCategoriesDocument,
  SaveImportDocument,
} from '../calls/catalog.generated.ts';
import { ImportPromotionsDocument, TopUpBalanceDocument } from '../calls/orders.generated.ts';
import {
  ImportNewsDocument,
  ImportPeopleDocument,
  SamplePriceAlertDocument,
  SampleShopDocument,
} from '../calls/users.generated.ts';
import { CatalogWriter } from '../import/catalog-writer.ts';
import { type ImportReport, importFile } from '../import/import-file.ts';
import { names } from '../import/import-inputs.ts';
import { ImportProgress } from '../import/import-progress.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import { datedFrom } from './dated-from.ts';
import { seedFavoritesAndViews } from './favorites-and-views.ts';
import { sampleNews } from './news.ts';
import { seedPast } from './past.ts';
import { type DemoPerson, people } from './people.ts';
import { GIVING_SHOP, samplePromotions } from './promotions.ts';
import { seedReviews } from './reviews.ts';
import { PRODUCTS_FILE, sampleCategories } from './sample-files.ts';
import { PARTNER_OWNER, samplePartnerKey, seedPartner } from './sample-partner.ts';
import { seedSellerApplications } from './seller-applications.ts';
import { seedStock } from './stock.ts';
import { seedTemplates } from './templates.ts';
import { seedUnsoldProducts } from './unsold-products.ts';

/** Key of the seed among the imports in progress. */
const SAMPLE_SHOP = 'sample shop';

export interface SeedTarget {
  calls: SubgraphCalls;
  demoPassword: string;
}

/**
 * Fills an empty shop, or one whose filling was interrupted, with the sample shop: repeating a part changes nothing.
 * Returns false for a shop with products of its own, which is not changed.
 */
export async function seedSampleShop(target: SeedTarget, say: (line: string) => void): Promise<boolean> {
  const opened = await openingOf(target.calls);
  if (!opened) return false;
  const started = performance.now();
  say('Filling the shop …');
  const input = { categories: sampleCategories().map(({ name, ...category }) => ({ ...category, ...names(name) })) };
  await target.calls.call('catalog', ImportCatalogDocument, { input }, shopViewer);
  const { imported, reviews } = await importProducts(target.calls, opened);
  await seedPeople(target, people, opened);
  await seedPromotions(target, opened);
  await target.calls.call('catalog', SaveImportDocument, { key: SAMPLE_SHOP }, shopViewer);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Filled in ${seconds} s: ${imported} products, ${reviews} reviews`);
  return true;
}

/**
 * The moment to which the dates of the sample shop are relative: now for an empty shop; for an unfinished one when its
 * filling began, so that a resumed seed writes the same. Undefined for a filled shop.
 */
async function openingOf(calls: SubgraphCalls): Promise<Date | undefined> {
  const key = SAMPLE_SHOP;
  const { products } = await calls.call('catalog', FirstProductsDocument, {}, shopViewer);
  const { _importPosition: begun } = await calls.call('catalog', ImportPositionDocument, { key }, shopViewer);
  if (products?.totalCount !== 0 && !begun) return undefined;
  const position = new Date().toISOString();
  const { _beginImport: opened } = await calls.call('catalog', BeginImportDocument, { key, position }, shopViewer);
  return new Date(opened);
}

async function importProducts(calls: SubgraphCalls, opened: Date): Promise<ImportReport> {
  return importFile(PRODUCTS_FILE, {
    writer: new CatalogWriter(calls),
    progress: await ImportProgress.of(PRODUCTS_FILE, calls),
    change: (product) => datedFrom(opened, product),
    onRejected: (line, reason) => {
      throw new Error(`${PRODUCTS_FILE}, line ${line}: ${reason}`);
    },
  });
}

async function seedPromotions({ calls }: SeedTarget, opened: Date): Promise<void> {
  const { categories } = await calls.call('catalog', RootCategoriesDocument, {}, shopViewer);
  const ids = new Map(categories?.map(({ slug, id }) => [slug, id]));
  const { shop } = await calls.call('users', SampleShopDocument, { slug: GIVING_SHOP }, shopViewer);
  if (!shop) throw new Error(`There is no shop ${GIVING_SHOP} in the sample.`);
  const input = samplePromotions(opened, ids, shop.id);
  await calls.call('orders', ImportPromotionsDocument, { input }, shopViewer);
}

async function seedPeople(
  { calls, demoPassword }: SeedTarget,
  demo: readonly DemoPerson[],
  opened: Date,
): Promise<void> {
  const input = demo.map(({ email, displayName, role, staffRole, seller, addresses, suspendedFor }) => ({
    externalId: email,
    email,
    displayName,
    role,
    staffRoles: staffRole && [staffRole],
    password: demoPassword,
    sellerSlug: seller,
    suspendedFor,
    addresses: [...addresses],
  }));
  const { _importPeople: saved } = await calls.call('users', ImportPeopleDocument, { input }, shopViewer);
  const ids = new Map(saved.map(({ externalId, id }) => [externalId, id]));
  const admin = ids.get(demo.find(({ role }) => role === 'ADMIN')!.email)!;
  await seedSellerApplications(calls, { ids, admin });
  await seedPartner(calls, { ownerId: ids.get(PARTNER_OWNER)!, administratorId: admin, demoPassword });
  await seedTemplates(calls, admin);
  const seller = demo.find(({ role }) => role === 'SELLER');
  if (seller?.seller) {
    await seedUnsoldProducts(calls, seller.seller, opened);
    await seedStock(calls, { userId: ids.get(seller.email)!, slug: seller.seller });
  }
  for (const { email, role } of demo) if (role === 'USER') await seedBalance(calls, { admin, userId: ids.get(email)! });
  await calls.call('users', ImportNewsDocument, { input: sampleNews(admin) }, shopViewer);
  const buyers = demo.filter(({ role, addresses }) => role === 'USER' && addresses.length > 0);
  const reviewers = buyers.map(({ email }) => ids.get(email)!);
  await seedFavoritesAndViews(calls, reviewers, opened);
  await seedReviews(calls, { reviewers, admin, opened });
  await seedPast(calls, {
    demo: buyers.map(({ email, displayName: name, phone }) => ({ id: ids.get(email)!, name, phone: phone ?? '' })),
    sellers: demo.flatMap(({ email, seller: slug }) => (slug ? [{ userId: ids.get(email)!, slug }] : [])),
    opened,
  });
  await seedAlert(calls, ids.get(demo.find(({ role }) => role === 'USER')!.email)!);
}

/** A price alert of a buyer; idempotent. */
async function seedAlert(calls: SubgraphCalls, userId: string): Promise<void> {
  const { products } = await calls.call('catalog', FirstProductsDocument, {}, shopViewer);
  const productId = products?.nodes[0]?.id;
  if (!productId) return;
  const viewer = { ...shopViewer, userId, role: 'USER' } as const;
  await calls.call('users', SamplePriceAlertDocument, { productId }, viewer);
}

/** Balances of the demo accounts, added once. */
async function seedBalance(calls: SubgraphCalls, { admin, userId }: { admin: string; userId: string }): Promise<void> {
  const input = { userId, amount: '5000.00', note: '体验金 Demo balance', idempotencyKey: `sample-shop-${userId}` };
  await calls.call(
    'orders',
    TopUpBalanceDocument,
    { input },
    { ...shopViewer, userId: admin, role: 'ADMIN', permissions: PERMISSIONS },
  );
}

/** Lines with the accounts to sign in with. */
export function demoAccounts(password: string): string[] {
  const accounts = people.map(
    ({ email, role, staffRole = role, suspendedFor }) =>
      `${staffRole.toLowerCase().padEnd(9)} ${email}${suspendedFor ? ' (suspended)' : ''}`,
  );
  const partner = `partner   key ${samplePartnerKey(password)}`;
  return [`Sign in    password ${password}`, ...[...accounts, partner].map((line) => `           ${line}`)];
}

import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubgraphCalls } from '@minijd/subgraph';
import { FirstProductsDocument, ImportCatalogDocument, RootCategoriesDocument } from '../calls/catalog.generated.ts';
import { ImportPromotionsDocument, TopUpBalanceDocument } from '../calls/orders.generated.ts';
import { AddressesOfDocument, ImportPeopleDocument, SaveAddressDocument } from '../calls/users.generated.ts';
import { CatalogWriter } from '../import/catalog-writer.ts';
import { names } from '../import/import-inputs.ts';
import { shopViewer } from '../import/shop-viewer.ts';
import { type DemoPerson, people } from './people.ts';
import { samplePromotions } from './promotions.ts';
import { sampleShop } from './sample-shop.ts';

export interface SeedTarget {
  calls: SubgraphCalls;
  demoPassword: string;
  /** Where the shop remembers that it is being filled. */
  directory: string;
}

/**
 * Fills an empty shop with the sample shop, or one whose filling was interrupted: repeating a part changes nothing.
 * Gives false for a shop with products of its own, which is left alone.
 */
export async function seedSampleShop(target: SeedTarget, say: (line: string) => void): Promise<boolean> {
  const { products: found } = await target.calls.call('catalog', FirstProductsDocument, {}, shopViewer);
  const unfinished = join(target.directory, 'sample-shop-unfinished');
  if (found && found.totalCount > 0 && !existsSync(unfinished)) return false;
  await mkdir(target.directory, { recursive: true });
  await writeFile(unfinished, '');
  const started = performance.now();
  const { categories, products, reviews, people: demo } = sampleShop();
  say(`Filling the shop: ${products.length} products, ${reviews.length} reviews …`);
  const input = {
    categories: categories.map(({ name, ...category }) => ({ ...category, ...names(name) })),
  };
  await target.calls.call('catalog', ImportCatalogDocument, { input }, shopViewer);
  const reviewsOf = Map.groupBy(reviews, (review) => review.productExternalId);
  const rows = products.map((product) => ({ product, reviews: reviewsOf.get(product.externalId) ?? [] }));
  await new CatalogWriter(target.calls).write(rows);
  await seedPeople(target, demo);
  await seedPromotions(target);
  await rm(unfinished);
  say(`Filled in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

async function seedPromotions({ calls }: SeedTarget): Promise<void> {
  const { categories } = await calls.call('catalog', RootCategoriesDocument, {}, shopViewer);
  const ids = new Map(categories?.map(({ slug, id }) => [slug, id]));
  await calls.call('orders', ImportPromotionsDocument, { input: samplePromotions(new Date(), ids) }, shopViewer);
}

async function seedPeople({ calls, demoPassword }: SeedTarget, demo: readonly DemoPerson[]): Promise<void> {
  const input = demo.map(({ email, displayName, role, seller }) => ({
    externalId: email,
    email,
    displayName,
    role,
    password: demoPassword,
    sellerSlug: seller,
  }));
  const { _importPeople: saved } = await calls.call('users', ImportPeopleDocument, { input }, shopViewer);
  const ids = new Map(saved.map(({ externalId, id }) => [externalId, id]));
  for (const person of demo) await seedAddresses(calls, person, ids.get(person.email)!);
  const admin = ids.get(demo.find(({ role }) => role === 'ADMIN')!.email)!;
  for (const { email, role } of demo) if (role === 'USER') await seedBalance(calls, { admin, userId: ids.get(email)! });
}

/** Money to try the balance with, given once. */
async function seedBalance(calls: SubgraphCalls, { admin, userId }: { admin: string; userId: string }): Promise<void> {
  const input = { userId, amount: '5000.00', note: '体验金 Demo balance', idempotencyKey: `sample-shop-${userId}` };
  await calls.call('orders', TopUpBalanceDocument, { input }, { ...shopViewer, userId: admin, role: 'ADMIN' });
}

async function seedAddresses(calls: SubgraphCalls, { addresses, role }: DemoPerson, userId: string): Promise<void> {
  const viewer = { ...shopViewer, userId, role };
  const { me } = await calls.call('users', AddressesOfDocument, {}, viewer);
  if (!me || me.addresses.length > 0) return;
  for (const [index, address] of addresses.entries()) {
    const input = { ...address, isDefault: index === 0 };
    await calls.call('users', SaveAddressDocument, { input }, viewer);
  }
}

/** Lines that tell who one may sign in as. */
export function demoAccounts(password: string): string[] {
  const accounts = people.map(({ email, role }) => `${role.toLowerCase().padEnd(7)} ${email}`);
  return [`Sign in    password ${password}`, ...accounts.map((account) => `           ${account}`)];
}

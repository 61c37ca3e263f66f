import { PublicError, refusingBadRows } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { CATALOG_IMPORT_LOCK, listUnderCategories, refreshOffers } from '../products/index.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import type { ImportCatalogInput } from './import-catalog.input.ts';
import type { ImportedProduct } from './import-catalog.resolver.ts';
import { importCategories } from './import-categories.ts';
import { checkedImport } from './import-check.ts';
import { importProducts } from './import-products.ts';
import { importSkus } from './import-skus.ts';
import { importBrands, importWarehouses } from './import-slugs.ts';
import { receiveInitialStock } from './import-stock.ts';
import { withPresentSlugs } from './present-slugs.ts';
import { dropTakenSlugs, saveFormerSlugs } from './save-former-slugs.ts';

/** Adds or updates part of a catalogue in one transaction; imports wait for each other, shoppers do not. */
export async function importCatalog(given: ImportCatalogInput, context: CatalogContext): Promise<ImportedProduct[]> {
  const input = checkedImport(given);
  return refusingBadRows(() =>
    context
      .transaction(async (db) => {
        await sql`select pg_advisory_xact_lock(${CATALOG_IMPORT_LOCK})`.execute(db);
        const products = await importAll(input, db, context.settings.LOW_STOCK_UNITS);
        if (products.length > 0) {
          await context.bus.emit(db, 'catalog.products.changed', { productIds: products.map(({ id }) => id) });
        }
        return products;
      })
      .catch(asConflict),
  );
}

function asConflict(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new PublicError(`A slug or code is used twice. ${error.detail ?? ''}`, 'CONFLICT');
}

async function importAll(
  given: ImportCatalogInput,
  db: CatalogDatabase,
  usualLowAt: number,
): Promise<ImportedProduct[]> {
  const input = await withPresentSlugs(given, db);
  await importWarehouses(input.warehouses, db);
  await importBrands(input.brands, db);
  await importCategories(input.categories, db);
  if (input.products.length === 0) return [];
  await saveFormerSlugs(input.products, db);
  const products = await importProducts(input.products, db);
  const productIds = products.map(({ id }) => id);
  await dropTakenSlugs(productIds, db);
  const skus = await importSkus(input.products, products, db);
  await receiveInitialStock(input.products, skus, { db, usualLowAt });
  await refreshOffers(db, productIds);
  await listUnderCategories(productIds, db);
  return products;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import {
  CATALOG_IMPORT_LOCK,
  drawLater,
  listUnderCategories,
  ProductStatus,
  refreshOffers,
} from '../products/index.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { checkedSave, type ProductSave } from './checked-save.ts';
import * as refusals from './product.refusals.ts';
import { ProductEdit } from './product-edit.entity.ts';
import { blocking } from './product-gaps.ts';
import { removeSkus, writeSkus } from './write-skus.ts';

/**
 * Checks a save, and writes it: the product, its SKUs, the history of prices, what lists show. `fields` are the names of
 * what it changes.
 */
export async function saveProduct(
  em: EntityManager,
  save: ProductSave & { fields: readonly string[] },
  context: CatalogContext,
): Promise<void> {
  const { product, present, given, removedSkuIds, fields } = save;
  const db: CatalogDatabase = em.getKysely();
  const { change, drafts } = await checkedSave(save, db, context.userId);
  Object.assign(product, change);
  const lowest = Math.min(...drafts.map(({ priceMinor }) => priceMinor ?? 0));
  // Placeholders until `refreshOffers` runs after the SKUs are written.
  if (present.length === 0) Object.assign(product, { priceMinor: lowest, highestPriceMinor: lowest });
  em.persist(product);
  writeSkus(em, product, { drafts, present, by: context.userId });
  await removeSkus(
    em,
    present.filter(({ id }) => removedSkuIds.includes(id)),
  );
  const edit = { productId: product.id, version: product.version, fields: [...fields], changedBy: context.userId };
  em.persist(Object.assign(new ProductEdit(), edit));
  const offered = drafts.filter(({ discontinued }) => !discontinued).length;
  if (product.status === ProductStatus.ACTIVE) refuseGaps();
  await em.flush().catch(asTakenCode);
  await refreshOffers(db, [product.id]);
  if (given.categoryId !== undefined) await listUnderCategories([product.id], db);
  if (change.media && product.status !== ProductStatus.DRAFT) await drawLater([product.id], db, context);
  await context.bus.emit(db, 'catalog.products.changed', { productIds: [product.id] });

  function refuseGaps(): void {
    const [gap] = blocking(product, offered);
    if (gap) throw refusals.notSellable(gap.text);
  }
}

/** Imports, suspensions and whatever else lists products under categories run one after the other. */
export const lockCategories = (db: CatalogDatabase) =>
  sql`select pg_advisory_xact_lock(${CATALOG_IMPORT_LOCK})`.execute(db);

function asTakenCode(error: unknown): never {
  if (isUniqueViolation(error)) throw refusals.codeJustTaken();
  throw error;
}

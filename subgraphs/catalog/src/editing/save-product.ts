import type { EntityManager } from '@mikro-orm/postgresql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { drawLater, listUnderCategories, ProductStatus, refreshOffers } from '../products/index.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { checkedSave, type ProductSave } from './checked-save.ts';
import * as refusals from './product.refusals.ts';
import { ProductEdit } from './product-edit.entity.ts';
import { blocking } from './product-gaps.ts';
import { removeSkus, writeSkus } from './write-skus.ts';

/**
 * Checks a save, and writes it: the product, its SKUs, the history of prices, what lists show. `fields` are the names of
 * what it changes, `by` is whose save it is.
 */
export async function saveProduct(
  em: EntityManager,
  save: ProductSave & { fields: readonly string[]; by: string },
  context: CatalogContext,
): Promise<void> {
  const { product, present, given, removedSkuIds, fields, by } = save;
  const db: CatalogDatabase = em.getKysely();
  const { change, drafts } = await checkedSave(save, db, by);
  const { dimensions, ...fieldsOf } = change;
  Object.assign(product, fieldsOf, dimensions === null ? NO_DIMENSIONS : dimensions);
  const lowest = Math.min(...drafts.map(({ priceMinor }) => priceMinor ?? 0));
  // Placeholders until `refreshOffers` runs after the SKUs are written.
  if (present.length === 0) Object.assign(product, { priceMinor: lowest, highestPriceMinor: lowest });
  em.persist(product);
  writeSkus(em, product, { drafts, present, by });
  await removeSkus(
    em,
    present.filter(({ id }) => removedSkuIds.includes(id)),
  );
  const edit = { productId: product.id, version: product.version, fields: [...fields], changedBy: by };
  em.persist(Object.assign(new ProductEdit(), edit));
  const offered = drafts.filter(({ discontinued }) => !discontinued).length;
  if (product.status === ProductStatus.ACTIVE) refuseGaps();
  await em.flush().catch(asTakenCode);
  await refreshOffers(db, [product.id]);
  if (given.categoryId !== undefined) await listUnderCategories([product.id], db);
  if (change.media && product.status !== ProductStatus.DRAFT) await drawLater([product.id], db, context);
  await context.bus.emit(db, 'catalog.products.changed', { productIds: [product.id] });

  function refuseGaps(): void {
    // What its category asks for was checked with the attributes.
    const [gap] = blocking(product, offered, []);
    if (gap) throw refusals.notSellable(gap.text);
  }
}

const NO_DIMENSIONS = { lengthMm: null, widthMm: null, heightMm: null };

function asTakenCode(error: unknown): never {
  if (isUniqueViolation(error)) throw refusals.codeJustTaken();
  throw error;
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { statusAfter } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { templatesOf } from '../categories/index.ts';
import { drawLater, listUnderCategories, type Product } from '../products/index.ts';
import * as refusals from './product.refusals.ts';
import { blocking, missingIn } from './product-gaps.ts';
import { PRODUCT_STEPS, type ProductStep } from './product-lifecycle.ts';

/**
 * Changes the status of a locked product, after `lockCategories`, and what lists and search show; a step that was taken
 * already changes nothing.
 */
export async function takeStep(
  em: EntityManager,
  { step, product }: { step: ProductStep; product: Product },
  context: CatalogContext,
): Promise<void> {
  const db: CatalogDatabase = em.getKysely();
  const status = statusAfter(PRODUCT_STEPS, product.status, step);
  if (!status) throw refusals.cannot();
  if (status === product.status) return;
  if (step === 'publish') await refuseUnsellable(product, db);
  product.status = status;
  await em.flush();
  await listUnderCategories([product.id], db);
  if (step === 'publish') await drawLater([product.id], db, context);
  await context.bus.emit(db, 'catalog.products.changed', { productIds: [product.id] });
}

async function refuseUnsellable(product: Product, db: CatalogDatabase): Promise<void> {
  const skus = db.selectFrom('sku').select('id').where('product_id', '=', product.id).where('discontinued', '=', false);
  const template = (await templatesOf(db, [product.categoryId]))[0]?.attributes ?? [];
  const missing = missingIn(template, product.attributes);
  if (missing.length > 0) throw refusals.missingAttributes(missing, ['id']);
  const [gap] = blocking(product, (await skus.execute()).length, template);
  if (gap) throw refusals.notSellable(gap.text);
  const standing = db.selectFrom('seller_standing').select('suspended').where('seller_id', '=', product.sellerId);
  if ((await standing.executeTakeFirst())?.suspended) throw refusals.shopSuspended();
}

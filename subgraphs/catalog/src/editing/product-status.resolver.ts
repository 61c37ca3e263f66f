import { Allow, isUuid, Refusable, statusAfter } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { drawLater, listUnderCategories, type Product } from '../products/index.ts';
import { ManagedProductPayload } from './create-product.resolver.ts';
import { managedProduct } from './managed-product.rows.ts';
import * as refusals from './product.refusals.ts';
import { blocking } from './product-gaps.ts';
import { PRODUCT_STEPS, type ProductStep } from './product-lifecycle.ts';
import { lockCategories } from './save-product.ts';
import { lockProduct } from './write-skus.ts';

type Answer = Promise<Partial<ManagedProductPayload>>;

@Resolver()
export class ProductStatusResolver {
  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, {
    description: 'Puts a draft, or a product that was withdrawn, on sale; see its `checklist`.',
  })
  publishProduct(@Arg('id', () => ID, { description: 'The product.' }) id: string, @Ctx() context: CatalogContext) {
    return take('publish', id, context);
  }

  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, { description: 'Takes a product off sale; its page stays.' })
  withdrawProduct(@Arg('id', () => ID, { description: 'The product.' }) id: string, @Ctx() context: CatalogContext) {
    return take('withdraw', id, context);
  }

  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, {
    description: 'Puts a draft, or a product that was withdrawn, away; its page stays for those who bought it.',
  })
  archiveProduct(@Arg('id', () => ID, { description: 'The product.' }) id: string, @Ctx() context: CatalogContext) {
    return take('archive', id, context);
  }

  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => ManagedProductPayload, { description: 'Takes a product out of the archive; it is not for sale yet.' })
  restoreProduct(@Arg('id', () => ID, { description: 'The product.' }) id: string, @Ctx() context: CatalogContext) {
    return take('restore', id, context);
  }
}

/** Changes the status in one transaction; a step that was taken already changes nothing. */
async function take(step: ProductStep, id: string, context: CatalogContext): Answer {
  await context.em.transactional(async (em) => {
    const db: CatalogDatabase = em.getKysely();
    await lockCategories(db);
    const product = isUuid(id) ? await lockProduct(em, id) : null;
    if (!product || !context.mayFor(product.sellerId, 'product:write')) throw refusals.noProduct();
    const status = statusAfter(PRODUCT_STEPS, product.status, step);
    if (!status) throw refusals.cannot();
    if (status === product.status) return;
    if (step === 'publish') await refuseUnsellable(product, db);
    product.status = status;
    await em.flush();
    await listUnderCategories([product.id], db);
    if (step === 'publish') await drawLater([product.id], db, context);
    await context.bus.emit(db, 'catalog.products.changed', { productIds: [product.id] });
  });
  return { product: await managedProduct(id, context) };
}

async function refuseUnsellable(product: Product, db: CatalogDatabase): Promise<void> {
  const skus = db.selectFrom('sku').select('id').where('product_id', '=', product.id).where('discontinued', '=', false);
  const [gap] = blocking(product, (await skus.execute()).length);
  if (gap) throw refusals.notSellable(gap.text);
  const standing = db.selectFrom('seller_standing').select('suspended').where('seller_id', '=', product.sellerId);
  if ((await standing.executeTakeFirst())?.suspended) throw refusals.shopSuspended();
}

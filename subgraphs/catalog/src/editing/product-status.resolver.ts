import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { lockCategories } from '../products/index.ts';
import { ManagedProductPayload } from './create-product.resolver.ts';
import { managedProduct } from './managed-product.rows.ts';
import * as refusals from './product.refusals.ts';
import type { ProductStep } from './product-lifecycle.ts';
import { takeStep } from './take-step.ts';
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

async function take(step: ProductStep, id: string, context: CatalogContext): Answer {
  await context.em.transactional(async (em) => {
    await lockCategories(em.getKysely());
    const product = isUuid(id) ? await lockProduct(em, id) : null;
    if (!product || !context.mayFor(product.sellerId, 'product:write')) throw refusals.noProduct();
    await takeStep(em, { step, product }, context);
  });
  return { product: await managedProduct(id, context) };
}

import { Allow, DateTime, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { lockCategories } from '../products/index.ts';
import { changedMeanwhile, editorName } from '../versions/index.ts';
import { ManagedProductPayload } from './create-product.resolver.ts';
import { managedProduct } from './managed-product.rows.ts';
import { ManagedProduct } from './managed-product.type.ts';
import { UpdateProductInput } from './product.input.ts';
import * as refusals from './product.refusals.ts';
import { clashingEdit, editedFields, type LaterEdit } from './product-edits.ts';
import { saveProduct } from './save-product.ts';
import { lockProduct, skusOf } from './write-skus.ts';

@ObjectType({ description: 'What somebody else saved meanwhile.' })
class ProductConflict {
  @Field(() => ManagedProduct, { description: 'The product as it is now.' })
  current!: ManagedProduct;

  @Field(() => String, { nullable: true, description: 'Who saved it, in words.' })
  changedBy?: string;

  @Field(() => DateTime, { description: 'When.' })
  changedAt!: Date;
}

@ObjectType({ description: 'Answer to `updateProduct`.' })
class UpdateProductPayload extends ManagedProductPayload {
  @Field(() => ProductConflict, {
    nullable: true,
    description: 'With the error CONFLICT: the product as it is. Nothing was written.',
  })
  conflict?: ProductConflict;
}

/** Ends the transaction of a save that met another one. */
class Met extends Error {
  override name = 'Met';
  constructor(readonly edit: LaterEdit) {
    super('another save changed the same fields');
  }
}

@Resolver()
export class UpdateProductResolver {
  @Allow('SELLER', 'product:write')
  @Refusable()
  @Mutation(() => UpdateProductPayload, {
    description:
      'Changes fields of a product and its SKUs. Fields that nobody else changed since the version that was read may be written over a newer one; else the answer is CONFLICT with the product as it is.',
  })
  async updateProduct(
    @Arg('input', () => UpdateProductInput, { description: 'What changes.' }) input: UpdateProductInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<UpdateProductPayload>> {
    try {
      await updateProduct(input, context);
    } catch (error) {
      if (!(error instanceof Met)) throw error;
      const current = (await managedProduct(input.id, context))!;
      const { changedBy, changedAt } = error.edit;
      return {
        conflict: { current, changedBy: editorName(changedBy, context), changedAt },
        userErrors: [changedMeanwhile().in(context.viewer.locale)],
      };
    }
    return { product: await managedProduct(input.id, context) };
  }
}

async function updateProduct(input: UpdateProductInput, context: CatalogContext): Promise<void> {
  const { id, version, skus, removedSkuIds, ...given } = input;
  const fields = editedFields(input);
  await context.em.transactional(async (em) => {
    // Before the product: imports take them in this order.
    if (given.categoryId !== undefined) await lockCategories(em.getKysely());
    const product = isUuid(id) ? await lockProduct(em, id) : null;
    if (!product || !context.mayFor(product.sellerId, 'product:write')) throw refusals.noProduct();
    if (version < 1 || version > product.version) throw refusals.unknownVersion();
    if (version !== product.version) {
      const edit = await clashingEdit(em.getKysely(), { id, version }, fields);
      if (edit) throw new Met(edit);
    }
    product.version += 1;
    const change = { given, skus: skus ?? [], removedSkuIds: removedSkuIds ?? [], fields, by: context.userId };
    await saveProduct(em, { product, present: await skusOf(em, id), ...change }, context);
  });
}

import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { lockCategories, Product, ProductStatus } from '../products/index.ts';
import { slugFor } from '../slug.ts';
import { managedProduct } from './managed-product.rows.ts';
import { ManagedProduct } from './managed-product.type.ts';
import { CreateProductInput } from './product.input.ts';
import { saveProduct } from './save-product.ts';

@ObjectType({ description: 'Answer to mutations of one product.' })
export class ManagedProductPayload extends Payload {
  @Field(() => ManagedProduct, { nullable: true, description: 'The product as it is now.' })
  product?: ManagedProduct;
}

@Resolver()
export class CreateProductResolver {
  @Allow('SELLER')
  @Refusable()
  @Mutation(() => ManagedProductPayload, {
    description: 'Makes a draft of a product in the own shop. Its SKUs begin without stock: see `adjustStock`.',
  })
  async createProduct(
    @Arg('input', () => CreateProductInput, { description: 'What it is.' }) input: CreateProductInput,
    @Ctx() context: CatalogContext,
  ): Promise<Partial<ManagedProductPayload>> {
    const { skus, ...given } = input;
    const product = new Product();
    const { sellerId } = context.viewer;
    const slug = slugFor(product.id, input.nameEn ?? input.nameZh);
    const own = { source: 'shop', externalId: product.id, slug, sellerId, status: ProductStatus.DRAFT };
    Object.assign(product, own);
    await context.em.transactional(async (em) => {
      await lockCategories(em.getKysely());
      const save = { product, present: [], given, skus, removedSkuIds: [], fields: [], by: context.userId };
      await saveProduct(em, save, context);
    });
    return { product: await managedProduct(product.id, context) };
  }
}

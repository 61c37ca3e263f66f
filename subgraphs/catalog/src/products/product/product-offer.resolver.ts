import { Allow, badInput, isUuid } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';

const MOST = 1000;

@Directive('@inaccessible')
@ObjectType({ description: 'What a product for sale costs now.' })
class ProductOffer {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => Int, { description: 'Lowest price that can be paid now, in minor units.' })
  priceMinor!: number;
}

@Resolver()
export class ProductOfferResolver {
  @Allow('SERVICE')
  @Directive('@inaccessible')
  @Query(() => [ProductOffer], { description: 'What products cost now; those not for sale are left out.' })
  async _productOffers(
    @Arg('productIds', () => [ID], { description: '1000 at most.' }) productIds: string[],
    @Ctx() { db }: CatalogContext,
  ): Promise<ProductOffer[]> {
    if (productIds.length > MOST) throw badInput(`productIds must not hold more than ${MOST} ids.`);
    return db
      .selectFrom('product')
      .select(['id as productId', 'price_minor as priceMinor'])
      .where('id', '=', sql<string>`any(${productIds.filter(isUuid)}::uuid[])`)
      .where('status', '=', 'ACTIVE')
      .execute();
  }
}

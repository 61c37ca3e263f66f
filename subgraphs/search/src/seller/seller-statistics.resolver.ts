import { Cached, loadOne } from '@minijd/subgraph';
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { SearchContext } from '../search-context.ts';
import { Seller } from './seller.ts';

@Cached(60)
@ObjectType({ simpleResolvers: true, description: "Statistics of a shop's products for sale." })
export class SellerStatistics {
  @Field(() => Int, { description: 'How many products it has for sale.' })
  productCount!: number;

  @Field(() => Float, { description: 'Units sold; may exceed an Int.' })
  soldCount!: number;

  @Field(() => Float, { nullable: true, description: 'The average of all reviews of them, 1 to 5; null without any.' })
  ratingAverage?: number | null;

  @Field(() => Int, { description: 'The number of those reviews.' })
  ratingCount!: number;
}

const statisticsOf = loadOne<SellerStatistics & { sellerId: string }, SearchContext>(
  (ids, { db }) =>
    db
      .selectFrom('seller_figures')
      .select(['seller_id as sellerId', 'product_count as productCount', 'sold_count as soldCount'])
      .select(['rating_average as ratingAverage', 'rating_count as ratingCount'])
      .where('seller_id', 'in', ids)
      .execute(),
  (row) => row.sellerId,
);

@Resolver(() => Seller)
export class SellerStatisticsResolver {
  @FieldResolver(() => SellerStatistics, { nullable: true, description: 'Its goods, sales and reviews in numbers.' })
  async statistics(@Root() { id }: Seller, @Ctx() context: SearchContext): Promise<SellerStatistics> {
    return (await context.load(statisticsOf, id)) ?? { productCount: 0, soldCount: 0, ratingCount: 0 };
  }
}

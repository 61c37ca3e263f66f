import { Allow } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReviewsContext } from '../reviews-context.ts';
import { ratingSummaryOf } from './rating-summary.rows.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'The ratings of a product, for the search index.' })
class ProductRating {
  @Field(() => ID, { description: 'Which product.' })
  productId!: string;

  @Field(() => Float, { nullable: true, description: 'Null when there are no reviews.' })
  average!: number | null;

  @Field(() => Int, { description: 'How many reviews there are.' })
  count!: number;
}

@Resolver()
export class ProductRatingsResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [ProductRating], { description: 'The ratings of products, in the requested order.' })
  _ratings(
    @Arg('productIds', () => [ID], { description: 'Which products.' }) productIds: string[],
    @Ctx() context: ReviewsContext,
  ): Promise<ProductRating[]> {
    const ratingOf = async (productId: string) => {
      const { average, count } = await ratingSummaryOf(productId, context);
      return { productId, average, count };
    };
    return Promise.all(productIds.map(ratingOf));
  }
}

import { Cached, pageSize } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Product } from '../product/product.ts';
import type { SearchContext } from '../search-context.ts';
import { reasonIn } from './reasons.ts';
import { Recommendation } from './recommendation.type.ts';
import { boughtTogether, type Recommended, similarGoods } from './related-goods.ts';

/** As the graph shows it, in the language of the viewer. */
export function shownTo({ viewer }: SearchContext) {
  return ({ productId, basedOn, ...reason }: Recommended): Recommendation => ({
    ...{ product: { id: productId }, kind: reason.kind, reason: reasonIn(viewer.locale, reason) },
    ...(basedOn !== undefined && { basedOn: { id: basedOn } }),
  });
}

@Resolver(() => Product)
export class ProductRecommendationsResolver {
  @Cached(60)
  @FieldResolver(() => [Recommendation], {
    nullable: true,
    description: 'What the same people bought as well, more often than others did; at least three of them.',
  })
  async boughtTogether(
    @Root() { id }: Product,
    @Arg('first', () => Int, { defaultValue: 6, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<Recommendation[]> {
    const most = pageSize(first);
    return (await context.load(boughtTogether, id)).slice(0, most).map(shownTo(context));
  }

  @Cached(60)
  @FieldResolver(() => [Recommendation], {
    nullable: true,
    description: 'Similar products with the reason: what the same people looked at, then what is like it.',
  })
  async alternatives(
    @Root() { id }: Product,
    @Arg('first', () => Int, { defaultValue: 6, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<Recommendation[]> {
    const most = pageSize(first);
    return (await context.load(similarGoods, id)).slice(0, most).map(shownTo(context));
  }

  @Cached(60)
  @FieldResolver(() => [Product], {
    nullable: true,
    description: 'The products of `alternatives`: others of its category, most similar first.',
  })
  async similar(
    @Root() { id }: Product,
    @Arg('first', () => Int, { defaultValue: 6, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: SearchContext,
  ): Promise<Product[]> {
    const most = pageSize(first);
    return (await context.load(similarGoods, id)).slice(0, most).map(({ productId }) => ({ id: productId }));
  }
}

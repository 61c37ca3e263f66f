import { Allow, Cached, DateTime } from '@minijd/subgraph';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import {
  categoryById,
  ProductSort,
  ProductView,
  pageOfCategory,
  pageOfProducts,
  productById,
} from '../products/index.ts';
import { FloorSource } from './home-block.entity.ts';
import { blocksAt } from './home-block.rows.ts';
import { HomeBlockView } from './home-block.type.ts';

@Resolver(() => HomeBlockView)
export class HomePageResolver {
  @Allow('ANYONE')
  @Cached(60)
  @Query(() => [HomeBlockView], {
    nullable: true,
    description: 'The banners and floors that the home page shows now, in their order.',
  })
  homeBlocks(@Ctx() context: CatalogContext) {
    return blocksOf(new Date(), context);
  }

  @Allow('product:read', 'product:write')
  @Query(() => [HomeBlockView], { nullable: true, description: 'The same as it will be at another moment.' })
  homePreview(@Arg('at', () => DateTime, { description: 'The moment.' }) at: Date, @Ctx() context: CatalogContext) {
    return blocksOf(at, context);
  }

  @FieldResolver(() => [ProductView], { description: 'The products of a floor that are for sale; none of a banner.' })
  async products(
    @Root() { source, categoryId, productIds }: HomeBlockView,
    @Arg('first', () => Int, { defaultValue: 12, description: 'How many, 100 at most.' }) first: number,
    @Ctx() context: CatalogContext,
  ): Promise<ProductView[]> {
    switch (source) {
      case FloorSource.BEST_SELLING:
      case FloorSource.NEWEST:
        return (await pageOfProducts({}, { first, sort: ProductSort[source] }, context)).nodes;
      case FloorSource.CATEGORY: {
        const category = categoryId ? await context.load(categoryById, categoryId) : undefined;
        if (!category?.listed) return [];
        return (await pageOfCategory(category, { first, sort: ProductSort.BEST_SELLING }, context)).nodes;
      }
      case FloorSource.PRODUCTS: {
        const products = await Promise.all(productIds.map((id) => context.load(productById, id)));
        return products.filter((one) => one?.status === 'ACTIVE').slice(0, first) as ProductView[];
      }
      default:
        return [];
    }
  }
}

const blocksOf = async (at: Date, context: CatalogContext): Promise<HomeBlockView[]> =>
  (await blocksAt(at, context)).map((row) => new HomeBlockView(row, context.viewer.locale));

import { ConnectionArgs, type Page } from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { CategoryView } from '../category/category.view.ts';
import { pageOfCategory } from './category-page.ts';
import type { ProductView } from './product.view.ts';
import { ProductConnection } from './product-connection.type.ts';
import { ProductSort } from './product-sort.ts';

@Resolver(() => CategoryView)
export class CategoryProductsResolver {
  @FieldResolver(() => ProductConnection, { description: 'Products for sale in it and its subcategories.' })
  products(
    @Root() category: CategoryView,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Arg('sort', () => ProductSort, { defaultValue: ProductSort.NEWEST, description: 'In which order.' })
    sort: ProductSort,
    @Ctx() context: CatalogContext,
  ): Promise<Page<ProductView>> {
    return pageOfCategory(category, { first, after: after ?? undefined, sort }, context);
  }
}

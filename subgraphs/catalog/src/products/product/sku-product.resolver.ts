import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../../catalog-context.ts';
import { SkuView } from '../sku/sku.view.ts';
import { productById } from './product.rows.ts';
import { ProductView } from './product.view.ts';

@Resolver(() => SkuView)
export class SkuProductResolver {
  @FieldResolver(() => ProductView, { description: 'Its product.' })
  product(@Root() { productId }: SkuView, @Ctx() context: CatalogContext) {
    return context.load(productById, productId);
  }
}

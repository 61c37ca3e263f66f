import { badInput } from '@minijd/subgraph';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { productById } from '../product/product.rows.ts';
import { ProductView } from '../product/product.view.ts';
import { StockLevel } from '../stock/stock-level.entity.ts';
import { availableUnits, levelsOfSku } from '../stock/stock-level.rows.ts';
import { StockStatus, stockStatus } from '../stock/stock-status.ts';
import { skuById } from './sku.rows.ts';
import { SkuView } from './sku.view.ts';

@Resolver(() => SkuView)
export class SkuResolver {
  @Query(() => [SkuView], {
    nullable: true,
    description: 'SKUs by id, in the order asked for; unknown ids are left out.',
  })
  async skus(
    @Arg('ids', () => [ID], { description: '100 ids at most.' }) ids: string[],
    @Ctx() context: CatalogContext,
  ) {
    if (ids.length > 100) throw badInput('ids must not hold more than 100 ids.');
    const skus = await Promise.all(ids.map((id) => context.load(skuById, id)));
    return skus.filter((sku) => sku !== undefined);
  }

  @FieldResolver(() => ProductView, { description: 'What it is a SKU of.' })
  product(@Root() { productId }: SkuView, @Ctx() context: CatalogContext) {
    return context.load(productById, productId);
  }

  @FieldResolver(() => Int, { description: 'Units that can be bought now.' })
  available(@Root() { id }: SkuView, @Ctx() context: CatalogContext) {
    return availableUnits(id, context);
  }

  @FieldResolver(() => StockStatus, { description: 'The same in a word.' })
  async stockStatus(@Root() { id }: SkuView, @Ctx() context: CatalogContext) {
    return stockStatus(await availableUnits(id, context));
  }

  @Authorized('SELLER', 'ADMIN')
  @FieldResolver(() => [StockLevel], {
    nullable: true,
    description: 'Units by warehouse; for administrators and for its own seller, empty for other sellers.',
  })
  stockLevels(@Root() { id, sellerId }: SkuView, @Ctx() context: CatalogContext) {
    const { role, sellerId: own } = context.viewer;
    return role === 'ADMIN' || own === sellerId ? context.load(levelsOfSku, id) : [];
  }
}

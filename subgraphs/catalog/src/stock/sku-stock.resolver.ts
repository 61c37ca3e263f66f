import { Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView } from '../products/index.ts';
import { StockLevel } from './stock-level.entity.ts';
import { availableUnits, levelsOfSku } from './stock-level.rows.ts';
import { StockStatus, stockStatus } from './stock-status.ts';

@Resolver(() => SkuView)
export class SkuStockResolver {
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

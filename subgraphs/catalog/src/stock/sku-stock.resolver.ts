import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView } from '../products/index.ts';
import { StockLevel } from './stock-level.entity.ts';
import { availableUnits, levelsOfSku, unitsPerPerson } from './stock-level.rows.ts';
import { StockStatus, stockStatus } from './stock-status.ts';

@Resolver(() => SkuView)
export class SkuStockResolver {
  @FieldResolver(() => Int, { description: 'Available units.' })
  available(@Root() { id }: SkuView, @Ctx() context: CatalogContext) {
    return availableUnits(id, context);
  }

  @FieldResolver(() => StockStatus, { description: 'The same as a status.' })
  async stockStatus(@Root() { id }: SkuView, @Ctx() context: CatalogContext) {
    return stockStatus(await availableUnits(id, context));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The most units that one person may buy, in all orders.' })
  perPerson(@Root() { id }: SkuView, @Ctx() context: CatalogContext) {
    return unitsPerPerson(id, context);
  }

  @Allow('SELLER', 'stock:read')
  @FieldResolver(() => [StockLevel], {
    nullable: true,
    description: 'Units by warehouse; empty for other sellers.',
  })
  stockLevels(@Root() { id, sellerId }: SkuView, @Ctx() context: CatalogContext) {
    return context.mayFor(sellerId, 'stock:read') ? context.load(levelsOfSku, id) : [];
  }
}

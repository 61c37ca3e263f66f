import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { StockLevel } from './stock-level.entity.ts';
import type { StockLevelRow } from './stock-level.rows.ts';
import { Warehouse } from './warehouse.entity.ts';
import { warehouseById } from './warehouse.rows.ts';

@Resolver(() => StockLevel)
export class StockLevelResolver {
  @FieldResolver(() => Warehouse, { description: 'Where they are.' })
  warehouse(@Root() { warehouseId }: StockLevelRow, @Ctx() context: CatalogContext) {
    return context.load(warehouseById, warehouseId);
  }

  @FieldResolver(() => Int, { description: 'Available units: on hand and not reserved.' })
  available(@Root() { onHand, reserved }: StockLevelRow) {
    return onHand - reserved;
  }
}

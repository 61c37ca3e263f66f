import { Allow, ConnectionArgs } from '@minijd/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView, skuById } from '../products/index.ts';
import { Supply } from './sku-stock.entity.ts';
import { stockBoard, unitsInTransit, unitsSoldLately } from './stock-board.rows.ts';
import { StockRow, StockRowConnection } from './stock-board.type.ts';
import { StockLevel } from './stock-level.entity.ts';
import { levelsOfSku } from './stock-level.rows.ts';

@InputType({ description: 'Which SKUs; all given conditions must match.' })
class StockBoardFilter {
  @Field(() => String, { nullable: true, description: "With this in their product's name, or with this code." })
  text?: string | null;

  @Field(() => Supply, { nullable: true, description: 'Those in this state; LOW and OUT: of those on sale.' })
  supply?: Supply | null;

  @Field(() => ID, { nullable: true, description: 'Kept in this warehouse.' })
  warehouseId?: string | null;
}

@Resolver(() => StockRow)
export class StockBoardResolver {
  @Allow('SELLER', 'stock:read')
  @Query(() => StockRowConnection, {
    nullable: true,
    description: 'SKUs of the own shop with their stock, of all shops for administrators; the latest first.',
  })
  stockBoard(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: CatalogContext,
    @Arg('filter', () => StockBoardFilter, { nullable: true, description: 'Which ones.' }) filter?: StockBoardFilter,
  ) {
    return stockBoard(filter ?? {}, page, context);
  }

  @FieldResolver(() => SkuView, { description: 'The SKU.' })
  sku(@Root() { id }: StockRow, @Ctx() context: CatalogContext) {
    return context.load(skuById, id);
  }

  @FieldResolver(() => [StockLevel], { description: 'Its units by warehouse.' })
  levels(@Root() { id }: StockRow, @Ctx() context: CatalogContext) {
    return context.load(levelsOfSku, id);
  }

  @FieldResolver(() => Int, { description: 'Units on hand in all warehouses.' })
  async onHand(@Root() { id }: StockRow, @Ctx() context: CatalogContext) {
    return (await context.load(levelsOfSku, id)).reduce((sum, { onHand }) => sum + onHand, 0);
  }

  @FieldResolver(() => Int, { description: 'Units of these that are reserved.' })
  async reserved(@Root() { id }: StockRow, @Ctx() context: CatalogContext) {
    return (await context.load(levelsOfSku, id)).reduce((sum, { reserved }) => sum + reserved, 0);
  }

  @FieldResolver(() => Int, { description: 'Units on their way between warehouses; they cannot be sold yet.' })
  async inTransit(@Root() { id }: StockRow, @Ctx() context: CatalogContext) {
    return (await context.load(unitsInTransit, id))?.units ?? 0;
  }

  @FieldResolver(() => Int, { description: 'Units that were paid within the last seven days.' })
  async soldLately(@Root() { id }: StockRow, @Ctx() context: CatalogContext) {
    return (await context.load(unitsSoldLately, id))?.units ?? 0;
  }
}

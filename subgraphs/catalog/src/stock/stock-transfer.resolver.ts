import { Allow, ConnectionArgs } from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CatalogContext } from '../catalog-context.ts';
import { SkuView, skuById } from '../products/index.ts';
import { TransferStatus } from './stock-transfer.entity.ts';
import { type TransferRow, transferById, transfers } from './stock-transfer.rows.ts';
import { StockTransferConnection, StockTransferLine, StockTransferView } from './stock-transfer.type.ts';
import { Warehouse } from './warehouse.entity.ts';
import { warehouseById } from './warehouse.rows.ts';

@Resolver(() => StockTransferView)
export class StockTransferResolver {
  @Allow('SELLER', 'stock:read')
  @Query(() => StockTransferConnection, {
    nullable: true,
    description: 'Transfers of the own shop, of all shops for administrators; the latest first.',
  })
  stockTransfers(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: CatalogContext,
    @Arg('status', () => TransferStatus, { nullable: true, description: 'Only these.' }) status?: TransferStatus,
  ) {
    return transfers(status ?? undefined, page, context);
  }

  @Allow('SELLER', 'stock:read')
  @Query(() => StockTransferView, { nullable: true, description: 'One transfer.' })
  stockTransfer(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: CatalogContext) {
    return transferById(id, context);
  }

  @FieldResolver(() => Warehouse, { description: 'Where it comes from.' })
  from(@Root() { fromId }: TransferRow, @Ctx() context: CatalogContext) {
    return context.load(warehouseById, fromId);
  }

  @FieldResolver(() => Warehouse, { description: 'Where it goes.' })
  to(@Root() { toId }: TransferRow, @Ctx() context: CatalogContext) {
    return context.load(warehouseById, toId);
  }

  @FieldResolver(() => Int, { description: 'Units that were sent, of all lines.' })
  units(@Root() { lines }: TransferRow) {
    return lines.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  @FieldResolver(() => Int, { description: 'Units that were sent and did not arrive; 0 until it is received.' })
  missing(@Root() { status, lines }: TransferRow) {
    if (status !== 'RECEIVED') return 0;
    return lines.reduce((sum, { quantity, received = 0 }) => sum + quantity - received, 0);
  }
}

@Resolver(() => StockTransferLine)
export class StockTransferLineResolver {
  @FieldResolver(() => SkuView, { description: 'The SKU.' })
  sku(@Root() { skuId }: StockTransferLine, @Ctx() context: CatalogContext) {
    return context.load(skuById, skuId);
  }
}

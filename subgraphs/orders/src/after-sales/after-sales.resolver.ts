import { Allow, ConnectionArgs, connectionOf, decodeCursor, isUuid, pageOf, pageSize } from '@minijd/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { managedShop, Order, type OrderRow } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleStatus } from '../units/index.ts';
import { actorsOf } from './advance-after-sale.ts';
import { AfterSale } from './after-sale.entity.ts';
import { type AfterSaleRow, afterSaleById, afterSalesOfOrder, selectAfterSales } from './after-sale.rows.ts';
import { ENDS } from './lifecycle.ts';

const AfterSaleConnection = connectionOf(AfterSale, 'AfterSale');

@ArgsType()
class AfterSalesArgs extends ConnectionArgs {
  @Field(() => AfterSaleStatus, { nullable: true, description: 'Only requests that are here now.' })
  status?: AfterSaleStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only open ones; false: only closed ones.',
  })
  open?: boolean | null;
}

/** Limits a list to one buyer's or seller's requests; absent: all. */
type Owner = { buyer_id: string } | { seller_id: string } | undefined;

async function listOf(db: OrdersDatabase, owner: Owner, { first, after, status, open }: AfterSalesArgs) {
  const narrowed = <Query extends ReturnType<typeof selectAfterSales>>(query: Query) =>
    query
      .$call((own) => (owner && 'buyer_id' in owner ? own.where('buyer_id', '=', owner.buyer_id) : own))
      .$call((own) => (owner && 'seller_id' in owner ? own.where('seller_id', '=', owner.seller_id) : own))
      .$call((own) => (status == null ? own : own.where('status', '=', status)))
      .$call((own) => (open == null ? own : own.where('status', open ? 'not in' : 'in', ENDS)));
  const cursor = after == null ? undefined : String(decodeCursor(after, 1)[0]);
  const rows = await narrowed(selectAfterSales(db))
    .$call((query) => (cursor == null ? query : query.where('id', '<', isUuid(cursor) ? cursor : null)))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  const countAll = async () => {
    const counted = narrowed(selectAfterSales(db)).clearSelect();
    return (await counted.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
  };
  return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row: AfterSaleRow) => [row.id], countAll });
}

/** A request, for its buyer, its seller and administrators; undefined for others. */
export async function visibleAfterSale(context: OrdersContext, id: string): Promise<AfterSaleRow | undefined> {
  const row = isUuid(id) ? await context.load(afterSaleById, id) : undefined;
  return row && maySee(context, row) ? row : undefined;
}

function maySee(context: OrdersContext, row: AfterSaleRow): boolean {
  return context.may('after-sale:read') || actorsOf(context, row).length > 0;
}

@Resolver(() => Order)
export class AfterSalesResolver {
  @Allow('SIGNED_IN', 'after-sale:read')
  @Query(() => AfterSale, {
    nullable: true,
    description: 'One after-sale request, for its buyer, its seller and administrators.',
  })
  afterSale(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: OrdersContext) {
    return visibleAfterSale(context, id);
  }

  @Allow('SIGNED_IN')
  @Query(() => AfterSaleConnection, {
    nullable: true,
    description: "The viewer's own after-sale requests, newest first.",
  })
  afterSales(@Args(() => AfterSalesArgs) args: AfterSalesArgs, @Ctx() { db, userId }: OrdersContext) {
    return listOf(db, { buyer_id: userId }, args);
  }

  @Allow('SELLER', 'after-sale:read')
  @Query(() => AfterSaleConnection, {
    nullable: true,
    description: "After-sale requests to the viewer's shop, newest first; all for administrators.",
  })
  receivedAfterSales(@Args(() => AfterSalesArgs) args: AfterSalesArgs, @Ctx() context: OrdersContext) {
    const sellerId = managedShop(context, 'after-sale:read');
    return listOf(context.db, sellerId === undefined ? undefined : { seller_id: sellerId }, args);
  }

  @FieldResolver(() => [AfterSale], {
    name: 'afterSales',
    description: 'Its after-sale requests, oldest first; a seller sees those to them.',
  })
  async ofOrder(@Root() order: OrderRow, @Ctx() context: OrdersContext) {
    const all = await context.load(afterSalesOfOrder, order.id);
    return all.filter((row) => maySee(context, row));
  }
}

import { Allow, ConnectionArgs, pageOf, pageSize } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { managedShop, OrderStatus, selectOrders } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { AfterSaleKind, VOID } from '../units/index.ts';
import { orderIdIn } from './order-filter.ts';
import { OrderConnection } from './orders.resolver.ts';

/** Paid orders with units to ship (see `shippable`); for a seller those with units of theirs. */
function ordersToShip(db: OrdersDatabase, sellerId: string | undefined) {
  return db
    .selectFrom('order as o')
    .where('o.status', '=', OrderStatus.PAID)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('order_line as l')
          .select('l.id')
          .whereRef('l.order_id', '=', 'o.id')
          .where(sql<boolean>`l.quantity > (
            select coalesce(sum(quantity), 0) from shipment_line where order_line_id = l.id
          ) + (
            select coalesce(sum(al.quantity), 0) from after_sale_line al join after_sale a on a.id = al.after_sale_id
            where al.order_line_id = l.id and a.kind = ${AfterSaleKind.REFUND} and a.status not in (${sql.join(VOID)})
          )`)
          .$call((query) => (sellerId == null ? query : query.where('l.seller_id', '=', sellerId))),
      ),
    );
}

@Resolver()
export class OrdersToShipResolver {
  @Allow('SELLER', 'order:read')
  @Query(() => OrderConnection, {
    nullable: true,
    description:
      "Paid orders with goods of the viewer's shop that are not shipped yet, oldest first; all for administrators.",
  })
  async ordersToShip(@Args(() => ConnectionArgs) { first, after }: ConnectionArgs, @Ctx() context: OrdersContext) {
    const { db } = context;
    const sellerId = managedShop(context, 'order:read');
    const rows = await selectOrders(db)
      // Repeated for the planner, which would otherwise scan all orders by id.
      .where('status', '=', OrderStatus.PAID)
      .where('id', 'in', ordersToShip(db, sellerId).select('o.id'))
      .$call((query) => (after == null ? query : query.where('id', '>', orderIdIn(after))))
      .orderBy('id')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const counted = ordersToShip(db, sellerId).select((eb) => eb.fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row) => [row.id], countAll });
  }
}

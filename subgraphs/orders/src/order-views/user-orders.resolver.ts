import { Allow, loadMany } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User } from '../kernel/index.ts';
import { Order, type OrderRow, selectOrders } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';

const RECENT = 5;

/** The last orders of each person, found by the index of buyers, one after the other. */
const recentOrders = loadMany<OrderRow, OrdersContext>(
  (buyerIds, { db }) => {
    const people = sql<{ id: string }>`unnest(${buyerIds}::uuid[])`.as<'person'>(sql`person(id)`);
    const orders = db.selectFrom(people).innerJoinLateral(
      (eb) =>
        selectOrders(eb as unknown as OrdersContext['db'])
          .whereRef('buyer_id', '=', sql.ref('person.id'))
          .orderBy('id', 'desc')
          .limit(RECENT)
          .as('recent'),
      (join) => join.onTrue(),
    );
    return orders.selectAll('recent').execute();
  },
  (row) => row.buyerId,
);

@Resolver(() => User)
export class UserOrdersResolver {
  @Allow('order:read')
  @FieldResolver(() => [Order], {
    nullable: true,
    description: `The last ${RECENT} orders they placed, newest first; all of them are \`managedOrders\` with their id as \`search\`.`,
  })
  recentOrders(@Root() { id }: User, @Ctx() context: OrdersContext): Promise<OrderRow[]> {
    return context.load(recentOrders, id);
  }
}

import { Allow, LocalDate, NumberedPageArgs, offsetOf, pageOf, pageSize } from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { managedShop, OrderStatus, selectOrders } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { spanOf } from '../sales/index.ts';
import { matching, orderIdIn } from './order-filter.ts';
import { searchedOrders } from './order-search.ts';
import { OrderConnection } from './orders.resolver.ts';

@ArgsType()
class ManagedOrdersArgs extends NumberedPageArgs {
  @Field(() => OrderStatus, { nullable: true, description: 'Only orders that are here now, as a whole.' })
  status?: OrderStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Only those it means: number of the order or of the shop's part, recipient, phone, buyer's e-mail or id, tracking number, or names of the shop's goods; 60 characters count.",
  })
  search?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those placed on that day or later.' })
  placedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those placed on that day or earlier.' })
  placedTo?: string | null;
}

@Resolver()
export class ManagedOrdersResolver {
  @Allow('SELLER', 'order:read')
  @Query(() => OrderConnection, {
    nullable: true,
    description:
      "Every order with goods of the viewer's shop, newest first, of each only the shop's own part; all for administrators.",
  })
  async managedOrders(@Args(() => ManagedOrdersArgs) args: ManagedOrdersArgs, @Ctx() context: OrdersContext) {
    const { first, status, search, placedFrom, placedTo } = args;
    const sellerId = managedShop(context, 'order:read');
    const filter = matching({
      ...{ status, sellerId, search: await searchedOrders(context, search, sellerId) },
      placedFrom: placedFrom ? spanOf(placedFrom).from : undefined,
      placedBefore: placedTo ? spanOf(placedTo).to : undefined,
    });
    const skipped = offsetOf(args);
    const after = args.after ?? undefined;
    const rows = await selectOrders(context.db)
      .where(filter)
      .$call((query) => (after == null ? query : query.where('id', '<', orderIdIn(after))))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .offset(skipped)
      .execute();
    const countAll = async () => {
      const counted = context.db.selectFrom('order').where(filter);
      return (await counted.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after, skipped, cursorOf: (row) => [row.id], countAll });
  }
}

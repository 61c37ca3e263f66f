import { Allow, LocalDate, NumberedPageArgs, offsetOf, pageOf, pageSize, spanOf } from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, Query, Resolver, registerEnumType } from 'type-graphql';
import { managedShop, OrderStatus, selectOrders } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { matching, orderIdIn } from './order-filter.ts';
import { searchedOrders } from './order-search.ts';
import { OrderConnection } from './orders.resolver.ts';

enum ManagedOrderSort {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
}
registerEnumType(ManagedOrderSort, {
  name: 'ManagedOrderSort',
  description: 'In which order orders are looked through.',
  valuesConfig: {
    NEWEST: { description: 'The one placed last first.' },
    OLDEST: { description: 'The one placed first first.' },
  },
});

@ArgsType()
class ManagedOrdersArgs extends NumberedPageArgs {
  @Field(() => OrderStatus, { nullable: true, description: 'Only orders with this status.' })
  status?: OrderStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Searches the number of the order or of the shop's part, recipient, phone, buyer's e-mail or id, tracking number, names of the shop's goods, and notes; only the first 60 characters are used.",
  })
  search?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those placed on that day or later.' })
  placedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only those placed on that day or earlier.' })
  placedTo?: string | null;

  @Field(() => ManagedOrderSort, { defaultValue: ManagedOrderSort.NEWEST, description: 'Which come first.' })
  sort!: ManagedOrderSort;
}

@Resolver()
export class ManagedOrdersResolver {
  @Allow('SELLER', 'order:read')
  @Query(() => OrderConnection, {
    nullable: true,
    description:
      "Orders with goods of the viewer's shop, each with the shop's own part only; all orders for administrators.",
  })
  async managedOrders(@Args(() => ManagedOrdersArgs) args: ManagedOrdersArgs, @Ctx() context: OrdersContext) {
    const { first, status, search, placedFrom, placedTo } = args;
    const sellerId = managedShop(context, 'order:read');
    const filter = matching({
      ...{ status, sellerId, search: await searchedOrders(context, search, { sellerId, notes: true }) },
      placedFrom: placedFrom ? spanOf(placedFrom).from : undefined,
      placedBefore: placedTo ? spanOf(placedTo).to : undefined,
    });
    const skipped = offsetOf(args);
    const after = args.after ?? undefined;
    const newest = args.sort === ManagedOrderSort.NEWEST;
    const rows = await selectOrders(context.db)
      .where(filter)
      .$call((query) => (after == null ? query : query.where('id', newest ? '<' : '>', orderIdIn(after))))
      .orderBy('id', newest ? 'desc' : 'asc')
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

import { Allow, ConnectionArgs, connectionOf, DateTime, pageOf, pageSize } from '@minijd/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Order, OrderStatus, selectOrders, visibleOrder } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { hasLinesToReview, matching, orderIdIn } from './order-filter.ts';
import { searchedOrders } from './order-search.ts';

export const OrderConnection = connectionOf(Order, 'Order');

@ArgsType()
export class OrdersArgs extends ConnectionArgs {
  @Field(() => OrderStatus, { nullable: true, description: 'Only orders with this status.' })
  status?: OrderStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only delivered orders with goods the viewer has not reviewed yet.',
  })
  toReview?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Searches the number of the order or of a part, recipient, phone, tracking number, and names of goods; only the first 60 characters are used.',
  })
  search?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those placed from then on.' })
  placedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Only those placed before.' })
  placedBefore?: Date | null;
}

@ObjectType({ description: 'How many orders the viewer has, for the tabs of the order list.' })
export class OrderCounts {
  @Field(() => Int, { description: 'To be paid.' })
  pending!: number;

  @Field(() => Int, { description: 'Waiting to be shipped.' })
  paid!: number;

  @Field(() => Int, { description: 'On their way.' })
  shipped!: number;

  @Field(() => Int, { description: 'Delivered, with goods that are not reviewed yet.' })
  toReview!: number;

  @Field(() => Int, { description: 'All of them.' })
  all!: number;
}

@Resolver()
export class OrdersResolver {
  @Allow('SIGNED_IN', 'order:read')
  @Query(() => Order, {
    nullable: true,
    description: 'One order, for its buyer, the sellers of its lines and administrators.',
  })
  order(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: OrdersContext) {
    return visibleOrder(context, id);
  }

  @Allow('SIGNED_IN')
  @Query(() => OrderConnection, { nullable: true, description: "The viewer's own orders, newest first." })
  async orders(@Args(() => OrdersArgs) args: OrdersArgs, @Ctx() context: OrdersContext) {
    const { db, userId } = context;
    const filter = matching({ ...args, search: await searchedOrders(context, args.search) });
    const { first } = args;
    const after = args.after ?? undefined;
    const rows = await selectOrders(db)
      .where('buyer_id', '=', userId)
      .where(filter)
      .$call((query) => (after == null ? query : query.where('id', '<', orderIdIn(after))))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const counted = db
        .selectFrom('order')
        .where('buyer_id', '=', userId)
        .where(filter)
        .select((eb) => eb.fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after, cursorOf: (row) => [row.id], countAll });
  }

  @Allow('SIGNED_IN')
  @Query(() => OrderCounts, { nullable: true, description: 'How many orders the viewer has.' })
  async orderCounts(@Ctx() { db, userId }: OrdersContext): Promise<OrderCounts> {
    const rows = await db
      .selectFrom('order')
      .select((eb) => [
        'status',
        eb.fn.countAll<number>().as('count'),
        eb.fn.countAll<number>().filterWhere(hasLinesToReview(eb)).as('toReview'),
      ])
      .where('buyer_id', '=', userId)
      .groupBy('status')
      .execute();
    const count = (status: OrderStatus) => rows.find((row) => row.status === status)?.count ?? 0;
    return {
      pending: count(OrderStatus.PENDING),
      paid: count(OrderStatus.PAID),
      shipped: count(OrderStatus.SHIPPED),
      toReview: rows.reduce((sum, row) => sum + row.toReview, 0),
      all: rows.reduce((sum, row) => sum + row.count, 0),
    };
  }
}

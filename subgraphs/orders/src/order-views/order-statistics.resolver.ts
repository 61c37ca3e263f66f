import { Allow, DateTime, MoneyType, price } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { OrderStatus } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { RefundReason } from '../payments/index.ts';

@ObjectType({ description: "Totals of a person's paid orders." })
export class OrderStatistics {
  @Field(() => Int, { description: 'Paid orders.' })
  orders!: number;

  @Field(() => MoneyType, { description: 'Paid amount, freight included, less refunds.' })
  spent!: MoneyType;

  @Field(() => MoneyType, { description: 'Discounts by spend discounts, coupons and points.' })
  saved!: MoneyType;
}

/** Refunds of what an order cost; other refunds are of payments that did not pay an order. */
const GIVEN_BACK = [RefundReason.AFTER_SALE, RefundReason.GOODWILL];
const UNPAID = [OrderStatus.PENDING, OrderStatus.CANCELLED];

@Resolver()
export class OrderStatisticsResolver {
  @Allow('SIGNED_IN')
  @Query(() => OrderStatistics, { nullable: true, description: "Totals of the viewer's paid orders." })
  async orderStatistics(
    @Arg('placedFrom', () => DateTime, { nullable: true, description: 'Only those placed from then on.' })
    placedFrom: Date | null | undefined,
    @Arg('placedBefore', () => DateTime, { nullable: true, description: 'Only those placed before.' })
    placedBefore: Date | null | undefined,
    @Ctx() { db, userId }: OrdersContext,
  ): Promise<OrderStatistics> {
    const back = sql<string>`(select sum(r.amount_minor) from payment_refund r
      where r.order_id = "order".id and r.reason in (${sql.join(GIVEN_BACK)}))`;
    const { orders, paid, refunded, saved } = await db
      .selectFrom('order')
      .select(({ fn }) => [
        fn.countAll<number>().as('orders'),
        fn.sum<string | null>('total_minor').as('paid'),
        fn.sum<string | null>('discount_minor').as('saved'),
        sql<string | null>`sum(${back})`.as('refunded'),
      ])
      .where('buyer_id', '=', userId)
      .where('paid_at', 'is not', null)
      .where('status', 'not in', UNPAID)
      .$call((query) => (placedFrom == null ? query : query.where('created_at', '>=', placedFrom)))
      .$call((query) => (placedBefore == null ? query : query.where('created_at', '<', placedBefore)))
      .executeTakeFirstOrThrow();
    return { orders, spent: price(Number(paid) - Number(refunded)), saved: price(Number(saved)) };
  }
}

import { Allow, isUuid } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { OrderStatus } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { RefundStatus } from '../payments/index.ts';
import { AfterSaleStatus } from '../units/index.ts';

const UNFINISHED = [OrderStatus.PENDING, OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.REFUNDING];
const SETTLED = [AfterSaleStatus.REFUNDED, AfterSaleStatus.REJECTED, AfterSaleStatus.WITHDRAWN];

@Directive('@inaccessible')
@ObjectType({ description: 'What of the orders of a person is not finished.' })
class UnfinishedBusiness {
  @Field(() => Int, { description: 'Orders that are not delivered or cancelled.' })
  orders!: number;

  @Field(() => Int, { description: 'After-sale requests that are not settled, of the buyer or of the shop.' })
  afterSales!: number;

  @Field(() => Int, { description: 'Refunds that have not arrived.' })
  refunds!: number;

  @Field(() => Boolean, { description: 'Whether there is money in their balance.' })
  hasBalance!: boolean;

  @Field(() => Int, { description: 'Orders of others with goods of their shop that are not finished.' })
  shopOrders!: number;
}

@Resolver()
export class DeletionObstaclesResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => UnfinishedBusiness, { description: 'What keeps an account from being deleted.' })
  async _deletionObstacles(
    @Arg('userId', () => ID, { description: 'Whose account.' }) userId: string,
    @Arg('sellerId', () => ID, { nullable: true, description: 'The shop they run.' }) sellerId: string | null,
    @Ctx() { db }: OrdersContext,
  ): Promise<UnfinishedBusiness> {
    const [buyer, shop] = [isUuid(userId) ? userId : null, isUuid(sellerId ?? '') ? sellerId : null];
    const count = sql<number>`count(*)::int`.as('count');
    const open = db.selectFrom('order').select(count).where('status', 'in', UNFINISHED);
    const [orders, afterSales, refunds, wallet, shopOrders] = await Promise.all([
      open.where('buyer_id', '=', buyer).executeTakeFirstOrThrow(),
      db
        .selectFrom('after_sale')
        .select(count)
        .where(({ or, eb }) => or([eb('buyer_id', '=', buyer), eb('seller_id', '=', shop)]))
        .where('status', 'not in', SETTLED)
        .executeTakeFirstOrThrow(),
      db
        .selectFrom('payment_refund')
        .innerJoin('order', 'order.id', 'payment_refund.order_id')
        .select(count)
        .where('order.buyer_id', '=', buyer)
        .where('payment_refund.status', '=', RefundStatus.REQUESTED)
        .executeTakeFirstOrThrow(),
      db.selectFrom('wallet').select('balance_minor').where('user_id', '=', buyer).executeTakeFirst(),
      open
        .where('id', 'in', ({ selectFrom }) =>
          selectFrom('order_line').select('order_id').where('seller_id', '=', shop),
        )
        .executeTakeFirstOrThrow(),
    ]);
    return {
      ...{ orders: orders.count, afterSales: afterSales.count, refunds: refunds.count, shopOrders: shopOrders.count },
      hasBalance: (wallet?.balance_minor ?? 0) > 0,
    };
  }
}

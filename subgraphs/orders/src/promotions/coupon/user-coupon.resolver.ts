import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { present } from '../../kernel/index.ts';
import { Order, visibleOrder } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { Coupon } from './coupon.entity.ts';
import { couponById, statusOf, type UserCouponRow } from './coupon.rows.ts';
import { UserCoupon, UserCouponStatus } from './user-coupon.entity.ts';

@Resolver(() => UserCoupon)
export class UserCouponResolver {
  @FieldResolver(() => Coupon, { description: 'The coupon.' })
  coupon(@Root() { couponId }: UserCouponRow, @Ctx() context: OrdersContext) {
    return context.load(couponById, couponId);
  }

  @FieldResolver(() => UserCouponStatus, { description: 'Its status.' })
  async status(@Root() row: UserCouponRow, @Ctx() context: OrdersContext) {
    return statusOf(row, present(await context.load(couponById, row.couponId), 'coupon'));
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that uses it.' })
  order(@Root() { orderId }: UserCouponRow, @Ctx() context: OrdersContext) {
    return orderId ? visibleOrder(context, orderId) : null;
  }
}

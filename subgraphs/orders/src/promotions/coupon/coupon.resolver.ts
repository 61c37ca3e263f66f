import { Allow, MoneyType, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { CouponKind, nameOf } from '../../pricing/index.ts';
import { Coupon } from './coupon.entity.ts';
import { type CouponRow, isValid } from './coupon.rows.ts';
import { claimsOfViewer } from './viewer-claims.ts';

@Resolver(() => Coupon)
export class CouponResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() coupon: CouponRow, @Ctx() { viewer }: OrdersContext) {
    return nameOf(coupon, viewer);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'FIXED: what it takes off.' })
  amount(@Root() { kind, amountMinor }: CouponRow) {
    return kind === CouponKind.FIXED ? price(amountMinor) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'PERCENTAGE: 10 takes a tenth off.' })
  percent(@Root() { kind, percent }: CouponRow) {
    return kind === CouponKind.PERCENTAGE ? percent : null;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'PERCENTAGE and FREE_SHIPPING: the most it takes off.',
  })
  cap(@Root() { capMinor }: CouponRow) {
    return capMinor == null ? null : price(capMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'The minimum amount of its goods.' })
  minSpend(@Root() { minSpendMinor }: CouponRow) {
    return price(minSpendMinor);
  }

  @FieldResolver(() => Int, { description: 'How many of it the viewer has claimed.' })
  async claimedByMe(@Root() { id }: CouponRow, @Ctx() context: OrdersContext) {
    return context.viewer.userId ? context.load(claimsOfViewer, id) : 0;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer can claim it now.' })
  async claimable(@Root() coupon: CouponRow, @Ctx() context: OrdersContext) {
    const { claimLimit, claimedCount, perPersonLimit } = coupon;
    if (!isValid(coupon) || (claimLimit != null && claimedCount >= claimLimit)) return false;
    return (await this.claimedByMe(coupon, context)) < perPersonLimit;
  }

  @Allow('coupon:read')
  @FieldResolver(() => Int, { nullable: true, description: 'How often it was claimed.' })
  claimedCount(@Root() { claimedCount }: CouponRow) {
    return claimedCount;
  }

  @Allow('coupon:read')
  @FieldResolver(() => Int, { nullable: true, description: 'How often orders have used it, unpaid ones included.' })
  usedCount(@Root() { usedCount }: CouponRow) {
    return usedCount;
  }
}

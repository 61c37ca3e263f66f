import { Allow, MoneyType, PerPerson, price } from '@minijd/subgraph';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Seller } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { CouponKind, nameOf } from '../../pricing/index.ts';
import { CouponState, stateOf } from '../promotion-state.ts';
import { Coupon } from './coupon.entity.ts';
import { type CouponRow, isValid } from './coupon.rows.ts';
import { CouponFigures, couponFigures } from './coupon-figures.ts';
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

  @PerPerson(60)
  @FieldResolver(() => Int, { description: 'How many of it the viewer has claimed.' })
  async claimedByMe(@Root() { id }: CouponRow, @Ctx() context: OrdersContext) {
    return context.viewer.userId ? context.load(claimsOfViewer, id) : 0;
  }

  @PerPerson(60)
  @FieldResolver(() => Boolean, { description: 'Whether the viewer can claim it now.' })
  async claimable(@Root() coupon: CouponRow, @Ctx() context: OrdersContext) {
    const { claimLimit, claimedCount, perPersonLimit } = coupon;
    if (!isValid(coupon) || (claimLimit != null && claimedCount >= claimLimit)) return false;
    return (await this.claimedByMe(coupon, context)) < perPersonLimit;
  }

  @FieldResolver(() => Seller, {
    nullable: true,
    description: 'The shop that gives and pays it, for its own goods only; absent: MiniJD.',
  })
  seller(@Root() { sellerId }: CouponRow) {
    return sellerId ? { id: sellerId } : null;
  }

  @FieldResolver(() => CouponState, { description: 'Whether it is still to come, on offer, or over.' })
  state(@Root() coupon: CouponRow) {
    return stateOf(coupon);
  }

  @Allow('SELLER', 'coupon:read')
  @FieldResolver(() => Int, { nullable: true, description: 'How often it was claimed; of own coupons, for sellers.' })
  claimedCount(@Root() coupon: CouponRow, @Ctx() context: OrdersContext) {
    return seesFigures(context, coupon) ? coupon.claimedCount : null;
  }

  @Allow('SELLER', 'coupon:read')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How often orders have used it, unpaid ones included; of own coupons, for sellers.',
  })
  usedCount(@Root() coupon: CouponRow, @Ctx() context: OrdersContext) {
    return seesFigures(context, coupon) ? coupon.usedCount : null;
  }

  @Allow('SELLER', 'coupon:read')
  @FieldResolver(() => CouponFigures, {
    nullable: true,
    description: 'What it brought; of own coupons, for sellers.',
  })
  figures(@Root() coupon: CouponRow, @Ctx() context: OrdersContext) {
    return seesFigures(context, coupon) ? context.load(couponFigures, coupon.id) : null;
  }
}

/** Sellers see the figures of their own coupons. */
function seesFigures(context: OrdersContext, { sellerId }: CouponRow): boolean {
  return context.may('coupon:read') || (sellerId != null && sellerId === context.viewer.sellerId);
}

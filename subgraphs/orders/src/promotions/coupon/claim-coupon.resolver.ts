import { Allow, Payload, RateLimited, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { OrdersContext } from '../../orders-context.ts';
import { claimCoupon } from './claim-coupon.ts';
import { userCouponById } from './coupon.rows.ts';
import { UserCoupon } from './user-coupon.entity.ts';

@ObjectType({ description: 'The claimed coupon, or why there is none.' })
export class ClaimCouponPayload extends Payload {
  @Field(() => UserCoupon, { nullable: true, description: "The viewer's claimed coupon." })
  userCoupon?: UserCoupon;
}

@Resolver()
export class ClaimCouponResolver {
  @RateLimited(30, 60)
  @Allow('SIGNED_IN')
  @Mutation(() => ClaimCouponPayload, { description: 'Claims a coupon for the viewer.' })
  @Refusable()
  async claimCoupon(
    @Arg('couponId', () => ID, { description: 'Which coupon.' }) couponId: string,
    @Ctx() context: OrdersContext,
  ) {
    return { userCoupon: await context.load(userCouponById, await claimCoupon(context, couponId)) };
  }
}

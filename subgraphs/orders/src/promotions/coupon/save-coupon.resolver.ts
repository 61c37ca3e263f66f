import { Allow, Payload, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { managedShop } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { Coupon } from './coupon.entity.ts';
import { CreateCouponInput, UpdateCouponInput } from './coupon.input.ts';
import { couponById } from './coupon.rows.ts';
import { createCoupon, updateCoupon } from './save-coupon.ts';

@ObjectType({ description: 'The coupon after a change, or why nothing changed.' })
export class CouponPayload extends Payload {
  @Field(() => Coupon, { nullable: true, description: 'The coupon as it is now.' })
  coupon?: Coupon;
}

@Resolver()
export class SaveCouponResolver {
  @Allow('SELLER', 'coupon:write')
  @Mutation(() => CouponPayload, {
    description: "Creates a coupon, once per code; a seller's is for the goods of the shop only, which pays it.",
  })
  @Refusable()
  async createCoupon(
    @Arg('input', () => CreateCouponInput, { description: 'Its terms.' }) input: CreateCouponInput,
    @Ctx() context: OrdersContext,
  ) {
    return {
      coupon: await context.load(couponById, await createCoupon(context, input, managedShop(context, 'coupon:write'))),
    };
  }

  @Allow('SELLER', 'coupon:write')
  @Mutation(() => CouponPayload, { description: 'Changes limits, names or the end of a coupon, or disables it.' })
  @Refusable()
  async updateCoupon(
    @Arg('input', () => UpdateCouponInput, { description: 'What changes.' }) input: UpdateCouponInput,
    @Ctx() context: OrdersContext,
  ) {
    await updateCoupon(context, input, managedShop(context, 'coupon:write'));
    return { coupon: await context.load(couponById, input.id) };
  }
}

import { MoneyType, Payload } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DeliveryEstimate } from '../fulfilment/index.ts';
import { Seller, Sku } from '../kernel/index.ts';
import { Discount, DiscountParts, LinePrice } from '../pricing/index.ts';
import { Coupon, type CouponRow, UserCoupon, type UserCouponRow } from '../promotions/index.ts';

@ObjectType({ description: 'A line as it would be ordered.' })
export class CheckoutLine {
  @Field(() => Sku, { nullable: true, description: 'What would be bought.' })
  sku!: Sku;

  @Field(() => Seller, { nullable: true, description: 'The seller.' })
  seller!: Seller;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'Price of one unit.' })
  unitPrice!: MoneyType;

  @Field(() => MoneyType, { description: 'Price of all its units.' })
  total!: MoneyType;

  @Field(() => LinePrice, { description: 'The parts of its price.' })
  price!: LinePrice;

  @Field(() => Int, { description: 'Units available now.' })
  available!: number;
}

@ObjectType({ description: "One of the viewer's coupons at a checkout, or one they can still claim." })
export class CouponOption {
  @Field(() => ID, {
    description: 'Pass it as one of `couponIds`; an unclaimed coupon is claimed by that.',
  })
  id!: string;

  @Field(() => Coupon, { description: 'The coupon.' })
  coupon!: CouponRow;

  @Field(() => UserCoupon, {
    nullable: true,
    description: "The viewer's claimed coupon; absent when it is not claimed yet.",
  })
  userCoupon?: UserCouponRow | undefined;

  @Field(() => Boolean, { description: 'Whether the viewer has claimed it.' })
  claimed!: boolean;

  @Field(() => Int, { description: 'How often the viewer can use it; an order takes one.' })
  count!: number;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Its discount alone; absent when it has none.',
  })
  saving?: MoneyType;

  @Field(() => String, { nullable: true, description: 'Why it has no discount.' })
  obstacle?: string;
}

@ObjectType({
  description: 'What an order would cost; nothing is reserved. `userErrors` says why it cannot be placed.',
})
export class CheckoutPreview extends Payload {
  @Field(() => [CheckoutLine], { description: 'The lines, in the order of the cart or the input.' })
  lines!: CheckoutLine[];

  @Field(() => ID, { nullable: true, description: "The address, when it is the viewer's." })
  addressId?: string;

  @Field(() => DeliveryEstimate, { nullable: true, description: 'When it would arrive; absent without an address.' })
  deliveryEstimate?: DeliveryEstimate | undefined;

  @Field(() => MoneyType, { description: 'Sum of the available lines.' })
  itemsTotal!: MoneyType;

  @Field(() => MoneyType, { description: 'Delivery.' })
  freight!: MoneyType;

  @Field(() => MoneyType, { description: 'What is taken off.' })
  discount!: MoneyType;

  @Field(() => DiscountParts, { description: 'What the discount is made of.' })
  discountParts!: DiscountParts;

  @Field(() => [Discount], { description: 'Every rule and coupon applied, and points.' })
  discounts!: Discount[];

  @Field(() => MoneyType, { description: 'The total to pay; pass it to `placeOrder` as `expectedTotal`.' })
  total!: MoneyType;

  @Field(() => Int, {
    description: "The maximum number of points, by the price and the viewer's balance.",
  })
  spendablePoints!: number;
}

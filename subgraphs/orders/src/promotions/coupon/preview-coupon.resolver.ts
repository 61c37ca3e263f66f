import { Allow, MoneyType, price, Refusal, UserError } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Sku } from '../../kernel/index.ts';
import { managedShop } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { CreateCouponInput } from './coupon.input.ts';
import { previewCoupon } from './preview-coupon.ts';

@InputType({ description: 'A line of a sample cart.' })
export class SampleLineInput {
  @Field(() => ID, { description: 'The SKU.' })
  skuId!: string;

  @Field(() => Int, { description: 'How many units, 1 to 999.' })
  quantity!: number;
}

@ObjectType({ description: 'A line of a sample cart with what a coupon takes off.' })
export class CouponPreviewLine {
  @Field(() => Sku, { nullable: true, description: 'The SKU.' })
  sku!: Sku;

  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'All units at their price.' })
  items!: MoneyType;

  @Field(() => MoneyType, { description: 'Taken off by the coupon.' })
  off!: MoneyType;
}

@ObjectType({ description: 'What a coupon does to a sample cart, after the present spend discounts.' })
export class CouponPreview {
  @Field(() => [CouponPreviewLine], { description: 'The lines.' })
  lines!: CouponPreviewLine[];

  @Field(() => MoneyType, { description: 'To pay without it, freight included.' })
  before!: MoneyType;

  @Field(() => MoneyType, { description: 'To pay with it.' })
  after!: MoneyType;

  @Field(() => String, { nullable: true, description: 'Why it does not apply.' })
  obstacle?: string | undefined;

  @Field(() => [UserError], { description: 'What is wrong with the terms or the cart; then nothing is priced.' })
  userErrors!: UserError[];
}

const NOTHING = { lines: [], before: price(0), after: price(0) };

@Resolver()
export class PreviewCouponResolver {
  @Allow('SELLER', 'coupon:write')
  @Query(() => CouponPreview, { nullable: true, description: 'Tries a coupon on a sample cart before it is created.' })
  async couponPreview(
    @Arg('coupon', () => CreateCouponInput, { description: 'Its terms; nothing is stored.' }) coupon: CreateCouponInput,
    @Arg('lines', () => [SampleLineInput], { description: '1 to 20 lines of the cart.' }) lines: SampleLineInput[],
    @Ctx() context: OrdersContext,
  ): Promise<CouponPreview> {
    try {
      return await previewCoupon(context, { coupon, lines, sellerId: managedShop(context, 'coupon:write') });
    } catch (error) {
      if (error instanceof Refusal) return { ...NOTHING, userErrors: [error.in(context.viewer.locale)] };
      throw error;
    }
  }
}

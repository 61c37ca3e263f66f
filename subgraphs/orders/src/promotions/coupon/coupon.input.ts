import { DateTime, Decimal } from '@minijd/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CouponKind, PromotionScope } from '../../pricing/index.ts';

@InputType({ description: 'A new coupon.' })
export class CreateCouponInput {
  @Field(() => String, { description: 'Its short name among administrators: letters, digits and hyphens, 64 at most.' })
  code!: string;

  @Field(() => String, { description: 'What it is called in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  nameEn!: string;

  @Field(() => CouponKind, { description: 'What it takes off.' })
  kind!: CouponKind;

  @Field(() => Decimal, { nullable: true, description: 'FIXED: what it takes off; less than `minSpend`.' })
  amount?: string | null;

  @Field(() => Int, { nullable: true, description: 'PERCENTAGE: 1 to 99; 10 takes a tenth off.' })
  percent?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'PERCENTAGE and FREE_SHIPPING: the most it takes off.' })
  cap?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The minimum amount of its goods.' })
  minSpend?: string | null;

  @Field(() => PromotionScope, { defaultValue: PromotionScope.EVERYTHING, description: 'What goods it is for.' })
  scope!: PromotionScope;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the sellers, categories or products it is for, 100 at most.',
  })
  scopeIds?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only for people who have not bought anything yet.' })
  newCustomersOnly!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Can be used together with other stackable ones.' })
  stackable!: boolean;

  @Field(() => DateTime, { description: 'From when on it can be claimed and used.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How often it can be used by all together; absent: without limit.' })
  totalLimit?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be claimed; absent: without limit.' })
  claimLimit?: number | null;

  @Field(() => Int, { defaultValue: 1, description: 'How often one person can claim it, 1 to 1000.' })
  perPersonLimit!: number;
}

@InputType({
  description: 'Changes to a coupon; what is absent stays. Its terms cannot change, because people have claimed it.',
})
export class UpdateCouponInput {
  @Field(() => ID, { description: 'Which coupon.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in English.' })
  nameEn?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Its end.' })
  endsAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'False: it can be neither claimed nor used any more.' })
  active?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be used by all; not below its uses so far.' })
  totalLimit?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be claimed; not below its claims so far.' })
  claimLimit?: number | null;
}

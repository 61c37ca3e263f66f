import { DateTime } from '@minijd/subgraph';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { FreightMeasure, PromotionScope } from '../../pricing/index.ts';
import { CreateCouponInput } from '../coupon/coupon.input.ts';

@Directive('@inaccessible')
@InputType({ description: 'From an amount on, something is taken off.' })
export class ImportTierInput {
  @Field(() => Int, { description: 'From so much on, in minor units.' })
  fromMinor!: number;

  @Field(() => Int, { description: 'Taken off, in minor units; less than `fromMinor`.' })
  offMinor!: number;
}

@Directive('@inaccessible')
@InputType({ description: 'A spend discount, known by its code.' })
export class ImportSpendDiscountInput {
  @Field(() => ID, { nullable: true, description: 'The shop that gives and pays it; absent: MiniJD.' })
  sellerId?: string | null;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'What it is called in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  nameEn!: string;

  @Field(() => PromotionScope, { defaultValue: PromotionScope.EVERYTHING, description: 'What goods it is for.' })
  scope!: PromotionScope;

  @Field(() => [ID], { nullable: true, description: 'Ids of the sellers, categories or products it is for.' })
  scopeIds?: string[] | null;

  @Field(() => [ImportTierInput], { description: 'At least one.' })
  tiers!: ImportTierInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Counts every time its amount is reached.' })
  repeats!: boolean;

  @Field(() => DateTime, { description: 'It counts from then on.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'And before this moment.' })
  endsAt!: Date;
}

@Directive('@inaccessible')
@InputType({ description: 'What delivery into some provinces costs.' })
export class ImportFreightZoneInput {
  @Field(() => [String], { description: 'The provinces; none: all others.' })
  provinces!: string[];

  @Field(() => Int, { description: 'Grams, or pieces, the first price is for.' })
  firstGrams!: number;

  @Field(() => Int, { description: 'The first price in minor units.' })
  firstMinor!: number;

  @Field(() => Int, { description: 'Grams, or pieces, of every step beyond.' })
  stepGrams!: number;

  @Field(() => Int, { description: 'Price of every started step in minor units.' })
  stepMinor!: number;

  @Field(() => Int, { nullable: true, description: 'Free freight from this amount, in minor units; absent: never.' })
  freeFromMinor?: number | null;
}

@Directive('@inaccessible')
@InputType({ description: 'A freight template, known by its code.' })
export class ImportFreightTemplateInput {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => ID, { nullable: true, description: 'Whose parcels it is for; absent: all sellers without one.' })
  sellerId?: string | null;

  @Field(() => FreightMeasure, { defaultValue: FreightMeasure.WEIGHT, description: 'What it charges by.' })
  measure!: FreightMeasure;

  @Field(() => [ImportFreightZoneInput], { description: 'At least one.' })
  zones!: ImportFreightZoneInput[];
}

@Directive('@inaccessible')
@InputType({ description: 'Points the shop gives somebody.' })
export class ImportPointsInput {
  @Field(() => ID, { description: 'To whom.' })
  userId!: string;

  @Field(() => Int, { description: 'How many, 1 to 1,000,000.' })
  points!: number;

  @Field(() => String, { description: 'Its idempotency key.' })
  key!: string;
}

@Directive('@inaccessible')
@InputType({ description: 'A coupon, known by its code.' })
export class ImportCouponInput extends CreateCouponInput {
  @Field(() => ID, { nullable: true, description: 'The shop that gives and pays it; absent: MiniJD.' })
  sellerId?: string | null;
}

@Directive('@inaccessible')
@InputType({ description: 'Promotions to add or update.' })
export class ImportPromotionsInput {
  @Field(() => [ImportCouponInput], {
    nullable: true,
    description: 'Coupons; those whose code is known stay as they are.',
  })
  coupons?: ImportCouponInput[] | null;

  @Field(() => [ImportSpendDiscountInput], { nullable: true, description: 'Spend discounts.' })
  spendDiscounts?: ImportSpendDiscountInput[] | null;

  @Field(() => [ImportFreightTemplateInput], { nullable: true, description: 'Freight templates.' })
  freightTemplates?: ImportFreightTemplateInput[] | null;

  @Field(() => [ImportPointsInput], { nullable: true, description: 'Points.' })
  points?: ImportPointsInput[] | null;
}

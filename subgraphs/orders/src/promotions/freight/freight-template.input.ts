import { Decimal } from '@minijd/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FreightMeasure } from '../../pricing/index.ts';

@InputType({ description: 'What delivery into some provinces costs.' })
export class FreightZoneInput {
  @Field(() => [String], { description: 'Names of provinces, each in one zone only; none: all others.' })
  provinces!: string[];

  @Field(() => Int, { description: 'Grams or pieces that the first price is for, 1 to 1,000,000.' })
  firstUnits!: number;

  @Field(() => Decimal, { description: 'The first price, 0 to 10,000 yuan.' })
  first!: string;

  @Field(() => Int, { description: 'Grams or pieces of every step beyond, 1 to 1,000,000.' })
  stepUnits!: number;

  @Field(() => Decimal, { description: 'The price of every started step, 0 to 10,000 yuan.' })
  step!: string;

  @Field(() => Decimal, { nullable: true, description: 'Free from this amount of goods; absent: never.' })
  freeFrom?: string | null;
}

@InputType({ description: 'A freight template.' })
export class SaveFreightTemplateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'For administrators: whose; absent: that of all shops without their own.',
  })
  sellerId?: string | null;

  @Field(() => Int, { description: 'The version that was read; 0: there was none.' })
  version!: number;

  @Field(() => FreightMeasure, { description: 'What it charges by.' })
  measure!: FreightMeasure;

  @Field(() => [FreightZoneInput], { description: '1 to 35; exactly one is for all other provinces.' })
  zones!: FreightZoneInput[];
}

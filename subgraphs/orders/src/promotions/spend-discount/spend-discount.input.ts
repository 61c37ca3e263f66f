import { DateTime, Decimal } from '@minijd/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PromotionScope } from '../../pricing/index.ts';

@InputType({ description: 'From an amount on, something is taken off.' })
export class SpendDiscountTierInput {
  @Field(() => Decimal, { description: 'From so much on.' })
  from!: string;

  @Field(() => Decimal, { description: 'Taken off; less than `from`.' })
  off!: string;
}

@InputType({ description: 'A new spend discount.' })
export class CreateSpendDiscountInput {
  @Field(() => String, { description: 'Its short name among administrators: letters, digits and hyphens, 64 at most.' })
  code!: string;

  @Field(() => String, { description: 'What it is called in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'What it is called in English.' })
  nameEn!: string;

  @Field(() => PromotionScope, { defaultValue: PromotionScope.EVERYTHING, description: 'What goods it is for.' })
  scope!: PromotionScope;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the sellers, categories or products it is for, 100 at most.',
  })
  scopeIds?: string[] | null;

  @Field(() => [SpendDiscountTierInput], { description: '1 to 5, each from a higher amount with more off.' })
  tiers!: SpendDiscountTierInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The highest tier counts once per multiple of its amount.',
  })
  repeats!: boolean;

  @Field(() => DateTime, { description: 'From when on it counts.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt!: Date;
}

@InputType({ description: 'Changes to a spend discount; what is absent stays. Orders keep what they were given.' })
export class UpdateSpendDiscountInput {
  @Field(() => ID, { description: 'Which spend discount.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'What it is called in Chinese.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called in English.' })
  nameEn?: string | null;

  @Field(() => PromotionScope, { nullable: true, description: 'What goods it is for; comes with `scopeIds`.' })
  scope?: PromotionScope | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the sellers, categories or products it is for.' })
  scopeIds?: string[] | null;

  @Field(() => [SpendDiscountTierInput], { nullable: true, description: 'All its tiers.' })
  tiers?: SpendDiscountTierInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the highest tier counts once per multiple.' })
  repeats?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'From when on it counts.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends.' })
  endsAt?: Date | null;
}

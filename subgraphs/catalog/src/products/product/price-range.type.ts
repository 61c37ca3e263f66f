import { MoneyType } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'From the lowest price to the highest.' })
export class PriceRange {
  @Field(() => MoneyType, { description: 'The lowest price.' })
  min!: MoneyType;

  @Field(() => MoneyType, { description: 'The highest; equal to the lowest when all cost the same.' })
  max!: MoneyType;
}

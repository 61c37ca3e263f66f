import { Cached, MoneyType } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';

@Cached(60)
@ObjectType({ simpleResolvers: true, description: 'From the lowest price to the highest.' })
export class PriceRange {
  @Field(() => MoneyType, { description: 'The lowest price.' })
  min!: MoneyType;

  @Field(() => MoneyType, { description: 'The highest price; may equal the lowest.' })
  max!: MoneyType;
}

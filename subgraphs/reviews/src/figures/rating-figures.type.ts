import { LocalDate, type Period } from '@minijd/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Public reviews that were written in a period.' })
export class RatingTotals {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Their average; null without any.' })
  average?: number | null;

  @Field(() => Int, { description: 'How many of them have no answer of the seller.' })
  unanswered!: number;
}

@ObjectType({ description: 'How many reviews of a period have so many stars.' })
export class RatingShare {
  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  rating!: number;

  @Field(() => Int, { description: 'How many reviews.' })
  count!: number;
}

@ObjectType({ description: "Reviews of a seller's goods in a period." })
export class RatingFigures implements Period {
  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;

  sellerId!: string;
}

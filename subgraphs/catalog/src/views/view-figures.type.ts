import { LocalDate, type Period } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many people looked at goods on one day.' })
export class VisitorsOfDay {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'People, each counted once.' })
  visitors!: number;
}

@ObjectType({ description: 'How many people looked at goods in a period.' })
export class ViewTotals {
  @Field(() => Int, { description: 'The visitors of its days added up: who came on two days counts twice.' })
  visitors!: number;

  @Field(() => Int, { description: 'The viewers of all products and days added up.' })
  views!: number;
}

@ObjectType({ description: 'How many people looked at a product in a period.' })
export class ViewedGoods {
  @Field(() => ID, { description: 'The id of the product.' })
  id!: string;

  @Field(() => Int, { description: 'The viewers of its days added up.' })
  viewers!: number;
}

@ObjectType({ description: 'Visitors and product views in a period, of one shop or of all.' })
export class ViewFigures implements Period {
  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;

  /** Undefined: all sellers. */
  sellerId?: string | undefined;
}

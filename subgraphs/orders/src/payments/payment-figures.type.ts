import { LocalDate, MoneyType, type Period } from '@minijd/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Attempts to pay that began in a period, and refunds that were requested in it.' })
export class PaymentTotals {
  @Field(() => Int, { description: 'Attempts to pay.' })
  attempts!: number;

  @Field(() => Int, { description: 'Those that succeeded, also when refunded since.' })
  succeeded!: number;

  @Field(() => Int, { description: 'Those that failed; the others wait for their provider.' })
  failed!: number;

  @Field(() => Int, { description: 'Refunds.' })
  refunds!: number;

  @Field(() => MoneyType, { description: 'The money of these refunds.' })
  refunded!: MoneyType;
}

@ObjectType({ description: 'Payments and refunds of one day.' })
export class PaymentsOfDay extends PaymentTotals {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;
}

@ObjectType({ description: 'Why payments of a period failed.' })
export class PaymentFailures {
  @Field(() => String, { description: 'The reason, as buyers read it.' })
  reason!: string;

  @Field(() => Int, { description: 'How many attempts.' })
  count!: number;
}

@ObjectType({ description: 'Payments and refunds of all sellers in a period.' })
export class PaymentFigures implements Period {
  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;
}

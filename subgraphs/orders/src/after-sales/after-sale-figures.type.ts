import { LocalDate, MoneyType, type Period } from '@minijd/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { AfterSaleReason } from './after-sale-reason.ts';

@ObjectType({ description: 'After-sale requests that were made in a period.' })
export class AfterSaleTotals {
  @Field(() => Int, { description: 'Requests.' })
  requests!: number;

  @Field(() => Int, { description: 'Units they are about.' })
  units!: number;

  @Field(() => MoneyType, { description: 'What was refunded for them so far, or is on its way.' })
  refunded!: MoneyType;
}

@ObjectType({ description: 'After-sale requests of one day.' })
export class AfterSalesOfDay {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'Requests.' })
  requests!: number;
}

@ObjectType({ description: 'After-sale requests with one reason.' })
export class AfterSalesByReason {
  @Field(() => AfterSaleReason, { description: 'The reason.' })
  reason!: AfterSaleReason;

  @Field(() => Int, { description: 'How many requests.' })
  requests!: number;
}

@ObjectType({ description: 'After-sale requests in a period, to one shop or to all.' })
export class AfterSaleFigures implements Period {
  @Field(() => LocalDate, { description: 'Its first day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;

  /** Undefined: all sellers. */
  sellerId?: string | undefined;
}

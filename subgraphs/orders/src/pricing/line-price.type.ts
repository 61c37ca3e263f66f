import { MoneyType, price } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { type LineParts, payableMinor, type Totals } from './totals.ts';

@ObjectType({
  description: "The parts of a line's price; over all lines they add up to the order's total.",
})
export class LinePrice {
  @Field(() => MoneyType, { description: 'All its units at the list price, else at their price.' })
  list!: MoneyType;

  @Field(() => MoneyType, { description: 'All its units at their price.' })
  items!: MoneyType;

  @Field(() => MoneyType, { description: 'Its share of spend discounts.' })
  reduction!: MoneyType;

  @Field(() => MoneyType, { description: 'Its share of coupons on goods.' })
  coupon!: MoneyType;

  @Field(() => MoneyType, { description: 'Paid with points.' })
  points!: MoneyType;

  @Field(() => MoneyType, { description: 'Its share of the freight, coupons on freight taken off.' })
  freight!: MoneyType;

  @Field(() => MoneyType, { description: 'The amount to pay for it.' })
  payable!: MoneyType;
}

export function linePrice(line: LineParts & { listPriceMinor?: number | null; quantity: number }): LinePrice {
  return {
    list: price(line.listPriceMinor ? line.listPriceMinor * line.quantity : line.itemMinor),
    items: price(line.itemMinor),
    reduction: price(line.reductionMinor),
    coupon: price(line.couponMinor),
    points: price(line.pointsMinor),
    freight: price(line.freightMinor - line.freightDiscountMinor),
    payable: price(payableMinor(line)),
  };
}

@ObjectType({ description: 'The parts of a discount.' })
export class DiscountParts {
  @Field(() => MoneyType, { description: 'Spend discounts.' })
  reduction!: MoneyType;

  @Field(() => MoneyType, { description: 'Coupons on goods.' })
  coupon!: MoneyType;

  @Field(() => MoneyType, { description: 'Points.' })
  points!: MoneyType;

  @Field(() => MoneyType, { description: 'Coupons on freight.' })
  freight!: MoneyType;
}

type Discounts = Pick<Totals, 'reductionMinor' | 'couponMinor' | 'pointsMinor' | 'freightDiscountMinor'>;

export function discountParts(totals: Discounts): DiscountParts {
  return {
    reduction: price(totals.reductionMinor),
    coupon: price(totals.couponMinor),
    points: price(totals.pointsMinor),
    freight: price(totals.freightDiscountMinor),
  };
}

import { MoneyType, price } from '@minijd/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { type AppliedDiscount, DiscountKind, nameOf } from './applied-discount.ts';

registerEnumType(DiscountKind, {
  name: 'DiscountKind',
  description: 'Where a discount comes from.',
  valuesConfig: {
    FULL_REDUCTION: { description: 'A rule of the shop: spend so much, pay less.' },
    COUPON: { description: "A coupon of the buyer's." },
    FREE_SHIPPING: { description: 'A coupon for the freight.' },
    POINTS: { description: 'Points the buyer spent.' },
  },
});

@ObjectType({ description: 'A discount and its source.' })
export class Discount {
  @Field(() => DiscountKind, { description: 'Where it comes from.' })
  kind!: DiscountKind;

  @Field(() => String, { description: 'Its name.' })
  label!: string;

  @Field(() => MoneyType, { description: 'Its amount.' })
  amount!: MoneyType;
}

/** Discounts in the viewer's language. */
export function discountsFor({ viewer }: OrdersContext, discounts: readonly AppliedDiscount[]): Discount[] {
  return discounts.map((discount) => ({
    kind: discount.kind,
    label: nameOf(discount, viewer),
    amount: price(discount.amountMinor),
  }));
}

import { MoneyType, price } from '@minijd/subgraph';
import { FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { FreeShippingRow } from './cart-reductions.ts';

@ObjectType({ description: 'How far goods of a shop are from free delivery, but for provinces with other freight.' })
export class CartFreeShipping {}

@Resolver(() => CartFreeShipping)
export class CartFreeShippingResolver {
  @FieldResolver(() => MoneyType, { description: 'Delivery is free from this amount of goods, before discounts.' })
  from(@Root() { fromMinor }: FreeShippingRow) {
    return price(fromMinor);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'What is missing; null: delivery is free.' })
  missing(@Root() { missingMinor }: FreeShippingRow) {
    return missingMinor > 0 ? price(missingMinor) : null;
  }
}

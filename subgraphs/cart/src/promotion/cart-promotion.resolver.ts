import { MoneyType, price } from '@minijd/subgraph';
import { Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Category } from '../category/category.ts';
import { Product } from '../product/product.ts';
import { Seller } from '../seller/seller.ts';
import type { ReductionRow } from './cart-reductions.ts';

@ObjectType({ description: 'The next tier of a spend discount.' })
export class CartPromotionStep {
  @Field(() => MoneyType, { description: 'The missing amount of selected goods.' })
  missing!: MoneyType;

  @Field(() => MoneyType, { description: 'The whole discount then.' })
  discount!: MoneyType;
}

@ObjectType({ description: 'A spend discount for goods in the cart, with its progress.' })
export class CartPromotion {
  @Field(() => ID, { description: 'Identifies the spend discount.' })
  id!: string;

  @Field(() => String, { description: "Its name, in the viewer's language." })
  label!: string;
}

@Resolver(() => CartPromotion)
export class CartPromotionResolver {
  @FieldResolver(() => MoneyType, {
    description:
      'The amount of the selected lines that count for it, those of other shops included; a line counts for one spend discount only.',
  })
  spent(@Root() { spentMinor }: ReductionRow) {
    return price(spentMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'Its present discount.' })
  discount(@Root() { offMinor }: ReductionRow) {
    return price(offMinor);
  }

  @FieldResolver(() => CartPromotionStep, {
    nullable: true,
    description: 'The next tier; null beyond the last one.',
  })
  next(@Root() { spentMinor, nextFromMinor, nextOffMinor }: ReductionRow): CartPromotionStep | null {
    if (nextFromMinor === null || nextOffMinor === null) return null;
    return { missing: price(nextFromMinor - spentMinor), discount: price(nextOffMinor) };
  }

  @FieldResolver(() => [Category], {
    nullable: true,
    description: 'Its categories; empty with another scope.',
  })
  categories(@Root() rule: ReductionRow): Category[] {
    return targets(rule, 'CATEGORY');
  }

  @FieldResolver(() => [Product], {
    nullable: true,
    description: 'Its products; empty with another scope.',
  })
  products(@Root() rule: ReductionRow): Product[] {
    return targets(rule, 'PRODUCT');
  }

  @FieldResolver(() => [Seller], {
    nullable: true,
    description: 'Its sellers; empty with another scope.',
  })
  sellers(@Root() rule: ReductionRow): Seller[] {
    return targets(rule, 'SELLER');
  }
}

function targets({ scope, scopeIds }: ReductionRow, wanted: ReductionRow['scope']): { id: string }[] {
  return scope === wanted ? scopeIds.map((id) => ({ id })) : [];
}

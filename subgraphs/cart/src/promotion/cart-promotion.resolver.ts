import { MoneyType, price } from '@minijd/subgraph';
import { Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Category } from '../category/category.ts';
import { Product } from '../product/product.ts';
import { Seller } from '../seller/seller.ts';
import type { ReductionRow } from './cart-reductions.ts';

@ObjectType({ description: 'What has to be added for a spend discount to take off more.' })
export class CartPromotionStep {
  @Field(() => MoneyType, { description: 'Goods of so much more have to be selected.' })
  missing!: MoneyType;

  @Field(() => MoneyType, { description: 'What it takes off in all then.' })
  discount!: MoneyType;
}

@ObjectType({ description: 'A spend discount that is for goods in the cart, and how far it is.' })
export class CartPromotion {
  @Field(() => ID, { description: 'Identifies the spend discount.' })
  id!: string;

  @Field(() => String, { description: "What it is called, in the viewer's language." })
  label!: string;
}

@Resolver(() => CartPromotion)
export class CartPromotionResolver {
  @FieldResolver(() => MoneyType, {
    description: 'What the selected lines that count for it cost, of other shops, too; a line counts for one only.',
  })
  spent(@Root() { spentMinor }: ReductionRow) {
    return price(spentMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'What it takes off these now.' })
  discount(@Root() { offMinor }: ReductionRow) {
    return price(offMinor);
  }

  @FieldResolver(() => CartPromotionStep, {
    nullable: true,
    description: 'What comes next; null beyond the last step.',
  })
  next(@Root() { spentMinor, nextFromMinor, nextOffMinor }: ReductionRow): CartPromotionStep | null {
    if (nextFromMinor === null || nextOffMinor === null) return null;
    return { missing: price(nextFromMinor - spentMinor), discount: price(nextOffMinor) };
  }

  @FieldResolver(() => [Category], {
    nullable: true,
    description: 'The categories it is for; none when it goes by something else.',
  })
  categories(@Root() rule: ReductionRow): Category[] {
    return targets(rule, 'CATEGORY');
  }

  @FieldResolver(() => [Product], {
    nullable: true,
    description: 'The products it is for; none when it goes by something else.',
  })
  products(@Root() rule: ReductionRow): Product[] {
    return targets(rule, 'PRODUCT');
  }

  @FieldResolver(() => [Seller], {
    nullable: true,
    description: 'The sellers it is for; none when it goes by something else.',
  })
  sellers(@Root() rule: ReductionRow): Seller[] {
    return targets(rule, 'SELLER');
  }
}

function targets({ scope, scopeIds }: ReductionRow, wanted: ReductionRow['scope']): { id: string }[] {
  return scope === wanted ? scopeIds.map((id) => ({ id })) : [];
}

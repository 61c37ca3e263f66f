import { Cached, MoneyType, price } from '@minijd/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Category, Product, Seller } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { nameOf, PromotionScope } from '../../pricing/index.ts';
import { CouponState, stateOf } from '../promotion-state.ts';
import { SpendDiscount } from './spend-discount.entity.ts';
import type { SpendDiscountRow } from './spend-discount.rows.ts';

@Cached(60)
@ObjectType('SpendDiscountTier', { description: 'A tier of a spend discount.' })
class SpendDiscountTierType {
  @Field(() => MoneyType, { description: 'From so much on.' })
  from!: MoneyType;

  @Field(() => MoneyType, { description: 'Taken off.' })
  off!: MoneyType;
}

@Resolver(() => SpendDiscount)
export class SpendDiscountResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() rule: SpendDiscountRow, @Ctx() { viewer }: OrdersContext) {
    return nameOf(rule, viewer);
  }

  @FieldResolver(() => [SpendDiscountTierType], { description: 'Its tiers, the lowest amount first.' })
  tiers(@Root() { tiers }: SpendDiscountRow): SpendDiscountTierType[] {
    return tiers
      .toSorted((a, b) => a.fromMinor - b.fromMinor)
      .map(({ fromMinor, offMinor }) => ({ from: price(fromMinor), off: price(offMinor) }));
  }

  @FieldResolver(() => Seller, {
    nullable: true,
    description: 'The shop that gives and pays it, for its own goods only; absent: MiniJD.',
  })
  seller(@Root() { sellerId }: SpendDiscountRow) {
    return sellerId ? { id: sellerId } : null;
  }

  @FieldResolver(() => CouponState, { description: 'Whether it is still to come, counts, or is over.' })
  state(@Root() rule: SpendDiscountRow) {
    return stateOf(rule);
  }

  @FieldResolver(() => [Category], {
    nullable: 'itemsAndList',
    description: 'The categories it is for; empty with another scope.',
  })
  categories(@Root() rule: SpendDiscountRow) {
    return targetsOf(rule, PromotionScope.CATEGORY);
  }

  @FieldResolver(() => [Product], {
    nullable: 'itemsAndList',
    description: 'The products it is for; empty with another scope.',
  })
  products(@Root() rule: SpendDiscountRow) {
    return targetsOf(rule, PromotionScope.PRODUCT);
  }
}

function targetsOf({ scope, scopeIds }: SpendDiscountRow, wanted: PromotionScope): { id: string }[] {
  return scope === wanted ? scopeIds.map((id) => ({ id })) : [];
}

import { Cached, MoneyType, price } from '@minijd/subgraph';
import { Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Product } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import type { ScopedGoods } from '../../pricing/index.ts';
import { Coupon } from '../coupon/coupon.entity.ts';
import { SpendDiscount } from '../spend-discount/spend-discount.entity.ts';
import { freeShippingFrom, offersOf } from './product-offers.ts';
import { labelsOf, PromotionLabel } from './promotion-label.ts';

@Cached(60)
@ObjectType({ description: 'What makes a product cheaper now.' })
export class ProductPromotions {}

@Resolver(() => Product)
export class PromotedProductResolver {
  @Directive('@requires(fields: "_sellerId _categoryIds")')
  @FieldResolver(() => ProductPromotions, {
    nullable: true,
    description: 'What makes it cheaper now, and its freight.',
  })
  promotions(@Root() { id: productId, _sellerId: sellerId, _categoryIds: categoryIds }: Product): ScopedGoods | null {
    return sellerId && categoryIds ? { productId, sellerId, categoryIds } : null;
  }
}

@Resolver(() => ProductPromotions)
export class ProductPromotionsResolver {
  @FieldResolver(() => [PromotionLabel], {
    description: 'For cards: the best spend discount and the best coupon that is for everybody, in a few words.',
  })
  async labels(@Root() goods: ScopedGoods, @Ctx() context: OrdersContext) {
    return labelsOf(await context.load(offersOf, goods), context.viewer.locale);
  }

  @FieldResolver(() => [SpendDiscount], { description: 'Spend discounts that count for it, the best first.' })
  async spendDiscounts(@Root() goods: ScopedGoods, @Ctx() context: OrdersContext) {
    return (await context.load(offersOf, goods)).spendDiscounts;
  }

  @FieldResolver(() => [Coupon], {
    description: 'Coupons for it that can be claimed now, the best first; see `claimable` of each for the viewer.',
  })
  async coupons(@Root() goods: ScopedGoods, @Ctx() context: OrdersContext) {
    return (await context.load(offersOf, goods)).coupons;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'From which amount of goods of its seller delivery is free, before discounts, but for provinces with other freight; null: never.',
  })
  async freeShippingFrom(@Root() { sellerId }: ScopedGoods, @Ctx() context: OrdersContext) {
    const fromMinor = await context.load(freeShippingFrom, sellerId);
    return fromMinor === null ? null : price(fromMinor);
  }
}

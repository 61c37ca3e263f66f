import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { ClaimCouponResolver } from './coupon/claim-coupon.resolver.ts';
import { Coupon } from './coupon/coupon.entity.ts';
import { CouponResolver } from './coupon/coupon.resolver.ts';
import { couponById, ownCoupon } from './coupon/coupon.rows.ts';
import { CouponsResolver } from './coupon/coupons.resolver.ts';
import { PreviewCouponResolver } from './coupon/preview-coupon.resolver.ts';
import { SaveCouponResolver } from './coupon/save-coupon.resolver.ts';
import { UserCoupon } from './coupon/user-coupon.entity.ts';
import { UserCouponResolver } from './coupon/user-coupon.resolver.ts';
import { followCategory } from './follow-category.ts';
import { FreightTemplateResolver, FreightTemplatesResolver } from './freight/freight-template.resolver.ts';
import { freightTemplateById } from './freight/freight-template.rows.ts';
import { SaveFreightTemplateResolver } from './freight/save-freight-template.resolver.ts';
import { promotionSteps } from './hold/follow-order.ts';
import { ImportPromotionsResolver } from './import/import-promotions.resolver.ts';
import { expirePoints } from './points/expire-points.ts';
import { PointsResolver } from './points/points.resolver.ts';
import { PointsAccount } from './points/points-account.entity.ts';
import { PointsEntry } from './points/points-entry.entity.ts';
import { StoredPointsRules } from './points/points-rules.entity.ts';
import { PointsRulesResolver } from './points/points-rules.resolver.ts';
import { ProductPromotionsResolver, PromotedProductResolver } from './product/product-promotions.resolver.ts';
import { SaveSpendDiscountResolver } from './spend-discount/save-spend-discount.resolver.ts';
import { SpendDiscount } from './spend-discount/spend-discount.entity.ts';
import { SpendDiscountResolver } from './spend-discount/spend-discount.resolver.ts';
import { spendDiscountById } from './spend-discount/spend-discount.rows.ts';
import { SpendDiscountProgressResolver } from './spend-discount/spend-discount-progress.resolver.ts';
import { SpendDiscountsResolver } from './spend-discount/spend-discounts.resolver.ts';

/** At night in the shop's time zone; UTC. */
const EVERY_NIGHT = '17 19 * * *';

export const promotionsEntities = [Coupon, UserCoupon, PointsAccount, PointsEntry, StoredPointsRules, SpendDiscount];

export const promotions = defineModule<OrdersContext>({
  name: 'promotions',
  entities: promotionsEntities,
  resolvers: [
    CouponResolver,
    UserCouponResolver,
    CouponsResolver,
    ClaimCouponResolver,
    SaveCouponResolver,
    PreviewCouponResolver,
    PointsResolver,
    PointsRulesResolver,
    FreightTemplatesResolver,
    FreightTemplateResolver,
    SaveFreightTemplateResolver,
    SpendDiscountResolver,
    SpendDiscountsResolver,
    SaveSpendDiscountResolver,
    SpendDiscountProgressResolver,
    PromotedProductResolver,
    ProductPromotionsResolver,
    ImportPromotionsResolver,
  ],
  references: {
    Coupon: ({ id }, context) => context.load(couponById, id),
    UserCoupon: ({ id }, context) => ownCoupon(context, id),
    FreightTemplate: ({ id }, context) => context.load(freightTemplateById, id),
    SpendDiscount: ({ id }, context) => context.load(spendDiscountById, id),
    Product: (product) => product,
  },
  jobs: { 'orders.expirePoints': { run: expirePoints, cron: EVERY_NIGHT } },
  handles: { 'catalog.category.merged': followCategory },
  steps: promotionSteps,
});

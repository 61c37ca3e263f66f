import type { Loader } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { OrdersContext } from '../../orders-context.ts';
import { CouponKind, freeFrom, isPromoted, PromotionScope, type ScopedGoods } from '../../pricing/index.ts';
import { type CouponRow, claimableCoupons } from '../coupon/coupon.rows.ts';
import { freightTermsOf } from '../freight/freight-template.rows.ts';
import { type SpendDiscountRow, selectSpendDiscountsNow } from '../spend-discount/spend-discount.rows.ts';

/** What applies to a product now, the best first. */
export interface ProductOffers {
  spendDiscounts: SpendDiscountRow[];
  coupons: CouponRow[];
}

/** Against statements without bounds; a page of products has some dozens. */
const MOST_OFFERS = 500;

/** Promotions that may be for one of these products. */
function forAny(products: readonly ScopedGoods[]) {
  const sellerIds = [...new Set(products.map(({ sellerId }) => sellerId))];
  const ids = products.flatMap(({ productId, categoryIds }) => [productId, ...categoryIds]);
  const targets = [...new Set([...ids, ...sellerIds])];
  return sql<boolean>`(seller_id is null or seller_id = any(${sellerIds}::uuid[]))
    and (scope = ${PromotionScope.EVERYTHING} or jsonb_exists_any(scope_ids, ${targets}::text[]))`;
}

/** The offers of products: a statement for spend discounts and one for coupons. */
export const offersOf: Loader<ScopedGoods, ProductOffers, OrdersContext> = {
  cacheKey: ({ productId }) => productId,
  batch: async (products, { db }) => {
    const [rules, coupons] = await Promise.all([
      selectSpendDiscountsNow(db).where(forAny(products)).limit(MOST_OFFERS).execute(),
      claimableCoupons(db).where(forAny(products)).orderBy('id', 'desc').limit(MOST_OFFERS).execute(),
    ]);
    const [rulesByWorth, couponsByWorth] = [rules.toSorted(byShare), coupons.toSorted(byWorth)];
    return products.map((goods) => ({
      spendDiscounts: rulesByWorth.filter((rule) => isPromoted(rule, goods)),
      coupons: couponsByWorth.filter((coupon) => isPromoted(coupon, goods)),
    }));
  },
};

const shareOf = ({ tiers }: SpendDiscountRow) =>
  Math.max(...tiers.map(({ fromMinor, offMinor }) => offMinor / fromMinor));
const byShare = (a: SpendDiscountRow, b: SpendDiscountRow) => shareOf(b) - shareOf(a);

const KINDS = Object.values(CouponKind);
/** Amounts first, then percentages, then coupons on freight; of one kind the larger first. */
const byWorth = (a: CouponRow, b: CouponRow) =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.amountMinor - a.amountMinor || b.percent - a.percent;

/** From which amount delivery is free, by seller; null: never. All in one statement. */
export const freeShippingFrom: Loader<string, number | null, OrdersContext> = {
  batch: async (sellerIds, { db }) => {
    const templates = await freightTermsOf(db, sellerIds);
    return sellerIds.map((sellerId) => freeFrom(sellerId, templates));
  },
};

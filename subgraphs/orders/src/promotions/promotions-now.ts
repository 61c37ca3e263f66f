import type { OrdersDatabase } from '../orders-context.ts';
import type { FreightTerms, PointsRules, SpendDiscountTerms } from '../pricing/index.ts';
import { freightTermsOf } from './freight/freight-template.rows.ts';
import { pointsRulesNow } from './points/points-rules.rows.ts';
import { spendDiscountsNow } from './spend-discount/spend-discount.rows.ts';

export interface Promotions {
  spendDiscounts: SpendDiscountTerms[];
  freight: FreightTerms[];
  pointsRules: PointsRules;
}

/** The promotions that apply now to goods of these sellers, whoever buys them. */
export async function promotionsNow(db: OrdersDatabase, sellerIds: readonly string[]): Promise<Promotions> {
  const [spendDiscounts, freight, pointsRules] = await Promise.all([
    spendDiscountsNow(db, sellerIds),
    freightTermsOf(db, sellerIds),
    pointsRulesNow(db),
  ]);
  return { spendDiscounts, freight, pointsRules };
}

import type { OrdersDatabase } from '../orders-context.ts';
import type { FreightTerms, PointsRules, SpendDiscountTerms } from '../pricing/index.ts';
import { pointsRulesNow } from './points/points-rules.rows.ts';
import { spendDiscountsNow } from './spend-discount/spend-discount.rows.ts';

export interface Promotions {
  spendDiscounts: SpendDiscountTerms[];
  freight: FreightTerms[];
  pointsRules: PointsRules;
}

/** The promotions that apply to everybody now. */
export async function promotionsNow(db: OrdersDatabase): Promise<Promotions> {
  const [spendDiscounts, freight, pointsRules] = await Promise.all([
    spendDiscountsNow(db),
    selectTerms(db).execute(),
    pointsRulesNow(db),
  ]);
  return { spendDiscounts, freight, pointsRules };
}

const selectTerms = (db: OrdersDatabase) =>
  db.selectFrom('freight_template').select(['seller_id as sellerId', 'measure', 'zones']);

/** The freight templates of these sellers, and the one of all others. */
export function freightTemplates(db: OrdersDatabase, sellerIds: readonly string[]): Promise<FreightTerms[]> {
  return selectTerms(db)
    .where((eb) => eb.or([eb('seller_id', 'is', null), eb('seller_id', 'in', sellerIds)]))
    .execute();
}

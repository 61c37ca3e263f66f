import type { OrdersDatabase } from '../orders-context.ts';
import type { FreightTerms, SpendDiscountTerms } from '../pricing/index.ts';

export interface Promotions {
  spendDiscounts: SpendDiscountTerms[];
  freight: FreightTerms[];
}

/** The promotions that apply to everybody now. */
export async function promotionsNow(db: OrdersDatabase): Promise<Promotions> {
  const [spendDiscounts, freight] = await Promise.all([
    spendDiscountsNow(db),
    db.selectFrom('freight_template').select(['seller_id as sellerId', 'zones']).execute(),
  ]);
  return { spendDiscounts, freight };
}

export function spendDiscountsNow(db: OrdersDatabase): Promise<SpendDiscountTerms[]> {
  const now = new Date();
  return db
    .selectFrom('spend_discount')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn', 'scope', 'scope_ids as scopeIds', 'tiers', 'repeats'])
    .where('active', '=', true)
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .orderBy('id')
    .execute();
}

import type { OrdersDatabase } from '../orders-context.ts';
import type { FreightTerms, SpendDiscountTerms } from '../pricing/index.ts';
import { spendDiscountsNow } from './spend-discount/spend-discount.rows.ts';

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

/** The freight templates of these sellers, and the one of all others. */
export function freightTemplates(db: OrdersDatabase, sellerIds: readonly string[]): Promise<FreightTerms[]> {
  return db
    .selectFrom('freight_template')
    .select(['seller_id as sellerId', 'zones'])
    .where((eb) => eb.or([eb('seller_id', 'is', null), eb('seller_id', 'in', sellerIds)]))
    .execute();
}

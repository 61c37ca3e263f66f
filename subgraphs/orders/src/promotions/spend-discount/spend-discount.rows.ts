import { isUuid, loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';

export const selectSpendDiscounts = (db: OrdersDatabase) =>
  db
    .selectFrom('spend_discount')
    .select(['id', 'code', 'seller_id as sellerId', 'name_zh as nameZh', 'name_en as nameEn', 'scope'])
    .select(['scope_ids as scopeIds', 'tiers', 'repeats', 'starts_at as startsAt', 'ends_at as endsAt'])
    .select(['active', 'version', 'changed_at as changedAt']);

export type SpendDiscountRow = Awaited<ReturnType<ReturnType<typeof selectSpendDiscounts>['executeTakeFirstOrThrow']>>;

export const spendDiscountById = loadOne<SpendDiscountRow, OrdersContext>(
  (ids, { db }) => selectSpendDiscounts(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** As it is now, after a change in this request. */
export async function spendDiscountNow(db: OrdersDatabase, id: string): Promise<SpendDiscountRow | undefined> {
  return isUuid(id) ? selectSpendDiscounts(db).where('id', '=', id).executeTakeFirst() : undefined;
}

export function selectSpendDiscountsNow(db: OrdersDatabase) {
  const now = new Date();
  return selectSpendDiscounts(db).where('active', '=', true).where('starts_at', '<=', now).where('ends_at', '>', now);
}

/** Those that may be for goods of these sellers. */
export function spendDiscountsNow(db: OrdersDatabase, sellerIds: readonly string[]): Promise<SpendDiscountRow[]> {
  const own = [...new Set(sellerIds)];
  return selectSpendDiscountsNow(db)
    .where((eb) => eb.or([eb('seller_id', 'is', null), ...(own.length > 0 ? [eb('seller_id', 'in', own)] : [])]))
    .orderBy('id')
    .execute();
}

import { isUuid, type Refusal } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import type { CouponTerms } from '../../pricing/index.ts';
import { MAX_COUPONS, refusals } from './coupon.refusals.ts';
import { type CouponRow, isValid, unclaimedCoupons, unusedCoupons } from './coupon.rows.ts';
import { isNewCustomer } from './new-customer.ts';

/** The maximum number of claimed coupons considered for a checkout. */
const MOST_LOOKED_AT = 100;
const FIELD = ['input', 'couponIds'];

export interface BuyersCoupons {
  terms: CouponTerms[];
  /** Why requested coupons are not applied. */
  problems: Refusal[];
}

type Unused = CouponRow & { userCouponId: string };

function termsOf({ id: couponId, ...coupon }: Unused): CouponTerms {
  return { ...coupon, couponId };
}

/** An unclaimed coupon is identified by its own id. */
const asUnclaimed = (coupon: CouponRow) => ({ ...coupon, userCouponId: coupon.id, status: 'AVAILABLE' as const });

export const isUnclaimed = ({ couponId, userCouponId }: CouponTerms): boolean => couponId === userCouponId;

/** The coupons a buyer wants to use, by ids of claimed or claimable coupons, and why some cannot be used at all. */
export async function chosenCoupons(context: OrdersContext, ids: readonly string[]): Promise<BuyersCoupons> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length === 0) return { terms: [], problems: [] };
  if (wanted.length > MAX_COUPONS) throw refusals.tooMany();
  const rows = await chosenRows(context, wanted.filter(isUuid));
  const isNew = await newCustomer(context.db, context.userId, rows);
  const problems = wanted.flatMap(
    (id) =>
      problemOf(
        rows.find(({ userCouponId }) => userCouponId === id),
        isNew,
      ) ?? [],
  );
  return { terms: rows.filter((row) => !problemOf(row, isNew)).map(termsOf), problems };
}

async function chosenRows(context: OrdersContext, ids: string[]) {
  if (ids.length === 0) return [];
  const own = await unusedCoupons(context.db, context.userId, ids.length)
    .clearWhere()
    .where('user_coupon.user_id', '=', context.userId)
    .where('user_coupon.id', 'in', ids)
    .execute();
  const others = ids.filter((id) => own.every(({ userCouponId }) => userCouponId !== id));
  if (others.length === 0) return own;
  const unclaimed = await unclaimedCoupons(context.db, context.userId, others.length)
    .where('coupon.id', 'in', others)
    .execute();
  return [...own, ...unclaimed.map(asUnclaimed)];
}

function problemOf(row: (Unused & { status: string }) | undefined, isNew: boolean): Refusal | undefined {
  if (!row) return refusals.noSuchCoupon(FIELD);
  if (row.status !== 'AVAILABLE') return refusals.taken();
  if (row.totalLimit != null && row.usedCount >= row.totalLimit) return refusals.usedUp();
  if (!isValid(row)) return refusals.notNow(FIELD);
  return row.newCustomersOnly && !isNew ? refusals.newCustomersOnly(FIELD) : undefined;
}

/** All coupons the viewer could use now if the goods match; optionally with those they can still claim. */
export async function usableCoupons(
  context: OrdersContext,
  { unclaimed = false }: { unclaimed?: boolean } = {},
): Promise<CouponTerms[]> {
  const { db, userId } = context;
  const own = (await unusedCoupons(db, userId, MOST_LOOKED_AT).execute()).filter((row) => isValid(row));
  const others = unclaimed ? (await unclaimedCoupons(db, userId, MOST_LOOKED_AT).execute()).map(asUnclaimed) : [];
  const rows: Unused[] = [...own, ...others];
  const isNew = await newCustomer(context.db, context.userId, rows);
  return rows.filter((row) => isNew || !row.newCustomersOnly).map(termsOf);
}

async function newCustomer(db: OrdersDatabase, userId: string, rows: readonly CouponRow[]): Promise<boolean> {
  return rows.some(({ newCustomersOnly }) => newCustomersOnly) && (await isNewCustomer(db, userId));
}

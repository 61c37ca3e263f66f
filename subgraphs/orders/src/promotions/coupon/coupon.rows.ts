import { loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { UserCouponStatus } from './user-coupon.entity.ts';

const COLUMNS = [
  'coupon.id',
  'coupon.code',
  'coupon.seller_id as sellerId',
  'coupon.name_zh as nameZh',
  'coupon.name_en as nameEn',
  'coupon.kind',
  'coupon.amount_minor as amountMinor',
  'coupon.percent',
  'coupon.cap_minor as capMinor',
  'coupon.min_spend_minor as minSpendMinor',
  'coupon.scope',
  'coupon.scope_ids as scopeIds',
  'coupon.new_customers_only as newCustomersOnly',
  'coupon.stackable',
  'coupon.starts_at as startsAt',
  'coupon.ends_at as endsAt',
  'coupon.active',
  'coupon.total_limit as totalLimit',
  'coupon.claim_limit as claimLimit',
  'coupon.per_person_limit as perPersonLimit',
  'coupon.claimed_count as claimedCount',
  'coupon.used_count as usedCount',
] as const;

export const selectCoupons = (db: OrdersDatabase) => db.selectFrom('coupon').select(COLUMNS);

export type CouponRow = Awaited<ReturnType<ReturnType<typeof selectCoupons>['executeTakeFirstOrThrow']>>;

export const couponById = loadOne<CouponRow, OrdersContext>(
  (ids, { db }) => selectCoupons(db).where('coupon.id', 'in', ids).execute(),
  (row) => row.id,
);

export const selectUserCoupons = (db: OrdersDatabase) =>
  db
    .selectFrom('user_coupon')
    .select([
      'user_coupon.id',
      'user_coupon.coupon_id as couponId',
      'user_coupon.user_id as userId',
      'user_coupon.status',
      'user_coupon.order_id as orderId',
      'user_coupon.claimed_at as claimedAt',
      'user_coupon.used_at as usedAt',
    ]);

export type UserCouponRow = Awaited<ReturnType<ReturnType<typeof selectUserCoupons>['executeTakeFirstOrThrow']>>;

/** Of anybody: callers check access. */
export const userCouponById = loadOne<UserCouponRow, OrdersContext>(
  (ids, { db }) => selectUserCoupons(db).where('user_coupon.id', 'in', ids).execute(),
  (row) => row.id,
);

/** The present status of a claimed coupon. */
export function statusOf({ status }: UserCouponRow, coupon: CouponRow, now = new Date()): UserCouponStatus {
  return status === 'AVAILABLE' && coupon.endsAt <= now ? UserCouponStatus.EXPIRED : UserCouponStatus[status];
}

/** Whether a coupon is valid now. */
export function isValid({ active, startsAt, endsAt, totalLimit, usedCount }: CouponRow, now = new Date()): boolean {
  return active && startsAt <= now && endsAt > now && (totalLimit == null || usedCount < totalLimit);
}

/** Coupons somebody could claim now. */
export function claimableCoupons(db: OrdersDatabase, now = new Date()) {
  return selectCoupons(db)
    .where('active', '=', true)
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .where((eb) => eb.or([eb('claim_limit', 'is', null), eb('claimed_count', '<', eb.ref('claim_limit'))]))
    .where((eb) => eb.or([eb('total_limit', 'is', null), eb('used_count', '<', eb.ref('total_limit'))]));
}

/** Those of which this person may claim another copy and has no usable one. */
export function unclaimedCoupons(db: OrdersDatabase, userId: string, most: number) {
  return claimableCoupons(db)
    .where(({ eb, selectFrom, ref }) => {
      const userCoupons = selectFrom('user_coupon')
        .whereRef('user_coupon.coupon_id', '=', 'coupon.id')
        .where('user_coupon.user_id', '=', userId);
      return eb.and([
        eb(
          userCoupons.select(({ fn }) => fn.countAll<number>().as('count')),
          '<',
          ref('coupon.per_person_limit'),
        ),
        eb.not(eb.exists(userCoupons.select('user_coupon.id').where('user_coupon.status', '=', 'AVAILABLE'))),
      ]);
    })
    .orderBy('coupon.id', 'desc')
    .limit(most);
}

/** A person's unused claimed coupons with their coupons, newest first. */
export function unusedCoupons(db: OrdersDatabase, userId: string, most: number) {
  return db
    .selectFrom('user_coupon')
    .innerJoin('coupon', 'coupon.id', 'user_coupon.coupon_id')
    .select(COLUMNS)
    .select(['user_coupon.id as userCouponId', 'user_coupon.status'])
    .where('user_coupon.user_id', '=', userId)
    .where('user_coupon.status', '=', 'AVAILABLE')
    .orderBy('user_coupon.id', 'desc')
    .limit(most);
}

/** A claimed coupon of the viewer; undefined for others. */
export async function ownCoupon(context: OrdersContext, id: string): Promise<UserCouponRow | undefined> {
  const row = await context.load(userCouponById, id);
  return row && row.userId === context.viewer.userId ? row : undefined;
}

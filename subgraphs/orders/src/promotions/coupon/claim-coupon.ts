import { isUuid, type Refusal } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { refusals } from './coupon.refusals.ts';
import { type CouponRow, isValid, selectCoupons } from './coupon.rows.ts';
import { isNewCustomer } from './new-customer.ts';

/** Claims a coupon for the viewer and returns its id; refuses when they have claimed theirs or none is left. */
export async function claimCoupon(context: OrdersContext, couponId: string): Promise<string> {
  const { userId } = context;
  if (!isUuid(couponId)) throw refusals.noSuchCoupon();
  return context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    return claimOne(db, userId, couponId);
  });
}

/** The same within a transaction. */
export async function claimOne(db: OrdersDatabase, userId: string, couponId: string): Promise<string> {
  // Counting locks the coupon's row, so claims of one coupon run one after the other.
  const coupon = await countClaim(db, couponId);
  if (!coupon) throw await reasonAgainst(db, couponId);
  if (coupon.newCustomersOnly && !(await isNewCustomer(db, userId))) throw refusals.newCustomersOnly();
  return addClaimedCoupon(db, { couponId, userId, most: coupon.perPersonLimit });
}

async function countClaim(db: OrdersDatabase, couponId: string) {
  const now = new Date();
  return db
    .updateTable('coupon')
    .set((eb) => ({ claimed_count: eb('claimed_count', '+', 1) }))
    .where('id', '=', couponId)
    .where('active', '=', true)
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .where((eb) => eb.or([eb('claim_limit', 'is', null), eb('claimed_count', '<', eb.ref('claim_limit'))]))
    .where((eb) => eb.or([eb('total_limit', 'is', null), eb('used_count', '<', eb.ref('total_limit'))]))
    .returning(['per_person_limit as perPersonLimit', 'new_customers_only as newCustomersOnly'])
    .executeTakeFirst();
}

async function reasonAgainst(db: OrdersDatabase, couponId: string): Promise<Refusal> {
  const coupon: CouponRow | undefined = await selectCoupons(db).where('id', '=', couponId).executeTakeFirst();
  if (!coupon) return refusals.noSuchCoupon();
  return isValid({ ...coupon, totalLimit: null }) ? refusals.allClaimed() : refusals.notNow();
}

async function addClaimedCoupon(
  db: OrdersDatabase,
  { couponId, userId, most }: { couponId: string; userId: string; most: number },
): Promise<string> {
  const { count } = await db
    .selectFrom('user_coupon')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('coupon_id', '=', couponId)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= most) throw refusals.claimedBefore(most);
  const id = uuidv7();
  await db
    .insertInto('user_coupon')
    .values({
      ...{ id, coupon_id: couponId, user_id: userId, serial: Number(count) + 1 },
      ...{ status: 'AVAILABLE' as const, claimed_at: new Date() },
    })
    .execute();
  return id;
}

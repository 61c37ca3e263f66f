import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { fromDecimal } from '@minijd/money';
import { isUuid } from '@minijd/subgraph';
import type { OrdersContext } from '../../orders-context.ts';
import { Coupon } from './coupon.entity.ts';
import type { CreateCouponInput, UpdateCouponInput } from './coupon.input.ts';
import { refusals } from './coupon.refusals.ts';
import { checkedCoupon } from './coupon-check.ts';

const minor = (amount: string | null | undefined) => (amount == null ? null : fromDecimal(amount).minor);

/** A coupon with these terms that is not stored; refuses invalid ones. `sellerId` is the shop that gives it. */
export function newCoupon(input: CreateCouponInput, sellerId: string | null | undefined): Coupon {
  const { amount, cap, minSpend, percent, scopeIds, totalLimit, claimLimit, ...plain } = input;
  const coupon = Object.assign(new Coupon(), {
    ...plain,
    amountMinor: minor(amount) ?? 0,
    capMinor: minor(cap),
    minSpendMinor: minor(minSpend) ?? 0,
    percent: percent ?? 0,
    scopeIds: [...new Set(scopeIds ?? [])],
    ...{ totalLimit, claimLimit, sellerId },
  });
  return checkedCoupon(coupon);
}

/** Creates a coupon and returns its id; refuses invalid terms. */
export async function createCoupon(
  context: OrdersContext,
  input: CreateCouponInput,
  sellerId?: string | null,
): Promise<string> {
  const coupon = newCoupon(input, sellerId);
  try {
    await context.em.persist(coupon).flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw refusals.codeTaken();
    throw error;
  }
  return coupon.id;
}

/** Changes a coupon, of anybody unless a shop is given; terms of claimed copies stay. */
export async function updateCoupon(
  context: OrdersContext,
  { id, ...changes }: UpdateCouponInput,
  sellerId?: string,
): Promise<void> {
  if (!isUuid(id)) throw refusals.noSuchCoupon(['input', 'id']);
  await context.em.transactional(async (em) => {
    const coupon = await em.findOne(Coupon, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!coupon || (sellerId !== undefined && coupon.sellerId !== sellerId))
      throw refusals.noSuchCoupon(['input', 'id']);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value != null));
    Object.assign(coupon, given);
    checkedCoupon(coupon);
  });
}

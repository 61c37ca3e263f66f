import { freeKey } from '@minijd/subgraph';
import { ReserveStockDocument } from '../calls/catalog.generated.ts';
import { at, failpoint, provinceOf } from '../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { holdPromotions, releasePromotions, usesPromotions } from '../promotions/index.ts';
import { refusals } from './checkout.refusals.ts';
import { UNFINISHED } from './checkout-saga.entity.ts';
import { advance, type CheckoutRow } from './checkout-saga.rows.ts';
import { createOrder } from './create-order.ts';
import { liveCheckouts } from './live-checkouts.ts';

/** The reservation outlives the order's deadline, so that a payment in the last second still has its goods. */
const GRACE_MS = 120_000;

/**
 * Runs the remaining steps of a checkout and returns the order's id. Every step may run again after a crash:
 * reservations, coupons, points and orders carry the checkout's id. Refuses when stock, a coupon or points are not
 * available; then the checkout is undone.
 */
export function runCheckout(context: OrdersContext, checkout: CheckoutRow): Promise<string> {
  return liveCheckouts(context).during(checkout.id, () => runSteps(context, checkout));
}

async function runSteps(context: OrdersContext, checkout: CheckoutRow): Promise<string> {
  if (checkout.step === 'PRICED') await reserveStock(context, checkout);
  failpoint(context, 'STOCK_RESERVED');
  await takePromotions(context, checkout);
  failpoint(context, 'PROMOTIONS_HELD');
  await createOrder(context, checkout);
  failpoint(context, 'ORDER_CREATED');
  return checkout.id;
}

async function reserveStock(context: OrdersContext, checkout: CheckoutRow): Promise<void> {
  const lines = checkout.lines.map(({ skuId, quantity }) => ({ skuId, quantity }));
  const expiresAt = new Date(checkout.payBefore.getTime() + GRACE_MS).toISOString();
  const province = provinceOf(checkout.recipientAddress)?.nameZh;
  const input = { reservationId: checkout.id, lines, expiresAt, province };
  const { _reserveStock: result } = await context
    .call('catalog', ReserveStockDocument, { input })
    .catch(async (error) => {
      await undoCheckout(context, checkout.id);
      throw error;
    });
  failpoint(context, 'STOCK_TAKEN');
  if (!result.reserved) {
    await undoCheckout(context, checkout.id);
    const [shortage] = result.shortages;
    const line = checkout.lines.find(({ skuId }) => skuId === shortage?.skuId) ?? at(checkout.lines, 0);
    throw refusals.shortage(line, shortage?.available ?? 0);
  }
  if (await advance(context.db, checkout.id, { from: 'PRICED', to: 'STOCK_RESERVED' })) return;
  await releaseUnlessOrdered(context, checkout.id);
}

async function takePromotions(context: OrdersContext, checkout: CheckoutRow): Promise<void> {
  try {
    if (usesPromotions(checkout)) await hold(context, checkout);
  } catch (error) {
    await undoCheckout(context, checkout.id);
    throw error;
  }
}

async function hold(
  context: OrdersContext,
  { id, buyerId: userId, userCouponIds, points }: CheckoutRow,
): Promise<void> {
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    // False when they are held already or the checkout was undone: `createOrder` finds out which.
    if (!(await advance(db, id, { from: 'STOCK_RESERVED', to: 'PROMOTIONS_HELD' }))) return;
    await holdPromotions(db, { orderId: id, userId, userCouponIds, points });
  });
}

/**
 * Another process acquired this checkout while we waited for the catalog; if it was undone, its stock must be released.
 */
async function releaseUnlessOrdered(context: OrdersContext, id: string): Promise<void> {
  const { step } = await context.db
    .selectFrom('checkout_saga')
    .select('step')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (step !== 'UNDONE') return;
  await context.bus.send(context.db, 'orders.releaseStock', { reservationId: id });
  throw refusals.interrupted();
}

/** Undoes a checkout that has no order yet: releases all it holds, and its key may be used again. */
export async function undoCheckout(context: OrdersContext, id: string): Promise<void> {
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    const undone = await db
      .updateTable('checkout_saga')
      .set({ step: 'UNDONE', touched_at: new Date() })
      .where('id', '=', id)
      .where('step', 'in', UNFINISHED)
      .returning(['user_coupon_ids as userCouponIds', 'points'])
      .executeTakeFirst();
    if (!undone) return;
    if (usesPromotions(undone)) await releasePromotions(db, id);
    await freeKey(db, id);
    await context.bus.send(db, 'orders.releaseStock', { reservationId: id });
  });
}

import type { OrdersDatabase } from '../orders-context.ts';
import { type CheckoutStep, UNFINISHED } from './checkout-saga.entity.ts';

const COLUMNS = [
  'id',
  'number',
  'buyer_id as buyerId',
  'step',
  'lines',
  'user_coupon_ids as userCouponIds',
  'points',
  'points_rules as pointsRules',
  'discounts',
  'invoice',
  'from_cart as fromCart',
  'recipient_name as recipientName',
  'recipient_phone as recipientPhone',
  'recipient_address as recipientAddress',
  'buyer_note as buyerNote',
  'pay_before as payBefore',
  'touched_at as touchedAt',
] as const;

export const selectCheckouts = (db: OrdersDatabase) => db.selectFrom('checkout_saga').select(COLUMNS);

export type CheckoutRow = Awaited<ReturnType<ReturnType<typeof selectCheckouts>['executeTakeFirstOrThrow']>>;

/** Acquires the lease of an abandoned checkout; of several callers one gets it. */
export async function acquireLease(
  db: OrdersDatabase,
  id: string,
  abandonedBefore: Date,
): Promise<CheckoutRow | undefined> {
  return db
    .updateTable('checkout_saga')
    .set({ touched_at: new Date() })
    .where('id', '=', id)
    .where('step', 'in', UNFINISHED)
    .where('touched_at', '<', abandonedBefore)
    .returning(COLUMNS)
    .executeTakeFirst();
}

/**
 * Renews the heartbeats of checkouts this process works on; skips rows that are locked by a step, which renews it
 * anyway.
 */
export async function touchCheckouts(db: OrdersDatabase, ids: readonly string[]): Promise<void> {
  const resting = db
    .selectFrom('checkout_saga')
    .select('id')
    .where('id', 'in', ids)
    .where('step', 'in', UNFINISHED)
    .forUpdate()
    .skipLocked();
  await db.updateTable('checkout_saga').set({ touched_at: new Date() }).where('id', 'in', resting).execute();
}

/** Moves one step forward, unless another process has moved the checkout meanwhile. */
export async function advance(
  db: OrdersDatabase,
  id: string,
  { from, to }: { from: CheckoutStep; to: CheckoutStep },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('checkout_saga')
    .set({ step: to, touched_at: new Date() })
    .where('id', '=', id)
    .where('step', '=', from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import type { RefundProviderEvent, RefundRequest } from '../provider/payment-provider.ts';

/** Refunds a sandbox charge, never more than was charged, and once per refund id. */
export async function refundCharge(context: OrdersContext, request: RefundRequest): Promise<RefundProviderEvent> {
  const { refundId, payment, amountMinor } = request;
  return context.em.transactional(async (em): Promise<RefundProviderEvent> => {
    const db: OrdersDatabase = em.getKysely();
    const charge = await db
      .selectFrom('sandbox_charge')
      .select(['id', 'behaviour', 'status', 'amount_minor as amountMinor'])
      .where('payment_id', '=', payment.id)
      .forUpdate()
      .executeTakeFirst();
    if (charge?.status !== 'SUCCEEDED' && charge?.status !== 'REFUNDED') throw new Error('there is nothing to refund');
    const status = charge.behaviour === 'REFUND_FAIL' ? ('FAILED' as const) : ('SUCCEEDED' as const);
    await db
      .insertInto('sandbox_refund')
      .values({ id: refundId, charge_id: charge.id, amount_minor: amountMinor, status, created_at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await closeWhenEmpty(db, charge);
    return { about: 'REFUND', refundId, reference: refundId, amountMinor, outcome: status };
  });
}

async function closeWhenEmpty(db: OrdersDatabase, charge: { id: string; amountMinor: number }): Promise<void> {
  const refunded = await db
    .selectFrom('sandbox_refund')
    .select((eb) => eb.fn.sum<number>('amount_minor').as('sum'))
    .where('charge_id', '=', charge.id)
    .where('status', '=', 'SUCCEEDED')
    .executeTakeFirstOrThrow();
  const sum = Number(refunded.sum ?? 0);
  if (sum > charge.amountMinor) throw new Error('the refund exceeds the charge');
  if (sum < charge.amountMinor) return;
  await db.updateTable('sandbox_charge').set({ status: 'REFUNDED' }).where('id', '=', charge.id).execute();
}

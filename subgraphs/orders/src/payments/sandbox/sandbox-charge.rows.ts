import type { OrdersDatabase } from '../../orders-context.ts';
import type { SandboxEvent } from './sandbox-provider.ts';

const COLUMNS = [
  'id',
  'payment_id as paymentId',
  'behaviour',
  'amount_minor as amountMinor',
  'created_at as createdAt',
  'status',
  'decline_code as declineCode',
] as const;

export const selectCharges = (db: OrdersDatabase) => db.selectFrom('sandbox_charge').select(COLUMNS);

export type ChargeRow = Awaited<ReturnType<ReturnType<typeof selectCharges>['executeTakeFirstOrThrow']>>;

/** Decides a charge: failed with `declineCode`, succeeded without one. A decided charge stays as it is. */
async function close(db: OrdersDatabase, { id }: ChargeRow, declineCode?: string): Promise<ChargeRow> {
  await db
    .updateTable('sandbox_charge')
    .set({ status: declineCode ? 'DECLINED' : 'SUCCEEDED', decline_code: declineCode })
    .where('id', '=', id)
    .where('status', '=', 'PENDING')
    .execute();
  return selectCharges(db).where('id', '=', id).executeTakeFirstOrThrow();
}

/** Decides a charge by its behaviour, once. */
export function decideCharge(db: OrdersDatabase, charge: ChargeRow): Promise<ChargeRow> {
  return close(db, charge, charge.behaviour === 'DECLINE' ? 'INSUFFICIENT_FUNDS' : undefined);
}

/** Cancels an open charge. */
export function cancelCharge(db: OrdersDatabase, charge: ChargeRow): Promise<ChargeRow> {
  return close(db, charge, 'CANCELLED');
}

/** The provider event for a decided charge. */
export function chargeEvent({ id, paymentId, amountMinor, status, declineCode }: ChargeRow): SandboxEvent {
  const type = status === 'DECLINED' ? 'charge.declined' : 'charge.succeeded';
  return { type, chargeId: id, paymentId, amountMinor, declineCode: declineCode ?? undefined };
}

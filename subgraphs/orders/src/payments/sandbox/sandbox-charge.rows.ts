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

/** The charge after `declineCode` or, without one, success became of it; decided before, it stays as it was. */
async function close(db: OrdersDatabase, { id }: ChargeRow, declineCode?: string): Promise<ChargeRow> {
  await db
    .updateTable('sandbox_charge')
    .set({ status: declineCode ? 'DECLINED' : 'SUCCEEDED', decline_code: declineCode })
    .where('id', '=', id)
    .where('status', '=', 'PENDING')
    .execute();
  return selectCharges(db).where('id', '=', id).executeTakeFirstOrThrow();
}

/** The sandbox makes up its mind about a charge, once. */
export function decideCharge(db: OrdersDatabase, charge: ChargeRow): Promise<ChargeRow> {
  return close(db, charge, charge.behaviour === 'DECLINE' ? 'INSUFFICIENT_FUNDS' : undefined);
}

/** Nobody wants to pay it any more. */
export function cancelCharge(db: OrdersDatabase, charge: ChargeRow): Promise<ChargeRow> {
  return close(db, charge, 'CANCELLED');
}

/** What the sandbox says about a charge it has decided on. */
export function chargeEvent({ id, paymentId, amountMinor, status, declineCode }: ChargeRow): SandboxEvent {
  const type = status === 'DECLINED' ? 'charge.declined' : 'charge.succeeded';
  return { type, chargeId: id, paymentId, amountMinor, declineCode: declineCode ?? undefined };
}

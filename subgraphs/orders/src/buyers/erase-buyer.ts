import type { DomainEvent } from '@minijd/events';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

/** What stands where something of the person was, in columns that are never empty. */
const NOTHING = '—';
const NO_RECIPIENT = { recipient_name: NOTHING, recipient_phone: NOTHING, recipient_address: NOTHING };

/**
 * Of an account that was deleted: orders keep their goods, amounts and dates, and invoices what is printed on them, as
 * the law wants; who received what, and what people wrote, goes. Repeatable.
 */
export async function eraseBuyer(
  { data: { userId, sellerId } }: DomainEvent<'users.account.deleted'>,
  { em }: OrdersContext,
): Promise<void> {
  await em.transactional(async (transaction) => {
    const db: OrdersDatabase = transaction.getKysely();
    await eraseRecipients(db, userId);
    await eraseTexts(db, userId);
    await erasePartners(db, userId);
    if (sellerId) await eraseShop(db, sellerId);
  });
}

const ordersOf = (db: OrdersDatabase, userId: string) =>
  db.selectFrom('order').select('id').where('buyer_id', '=', userId);

async function eraseRecipients(db: OrdersDatabase, userId: string): Promise<void> {
  const nothing = { ...NO_RECIPIENT, buyer_note: null };
  await db
    .updateTable('order')
    .set({ ...nothing, cancel_reason: null })
    .where('buyer_id', '=', userId)
    .execute();
  await db
    .updateTable('checkout_saga')
    .set({ ...nothing, invoice: JSON.stringify([]) as never })
    .where('buyer_id', '=', userId)
    .execute();
  await db.deleteFrom('order_note').where('order_id', 'in', ordersOf(db, userId)).execute();
  await db.updateTable('invoice').set({ email: null }).where('order_id', 'in', ordersOf(db, userId)).execute();
  await db
    .updateTable('order_event')
    .set({ detail: null })
    .where('type', '=', 'ADDRESS_CHANGED')
    .where('order_id', 'in', ordersOf(db, userId))
    .execute();
  // Carriers write who signed for a parcel, and where.
  const parcels = db.selectFrom('shipment').select('id').where('order_id', 'in', ordersOf(db, userId));
  await db
    .updateTable('tracking_event')
    .set({ location: null, description: null })
    .where('shipment_id', 'in', parcels)
    .execute();
}

async function eraseTexts(db: OrdersDatabase, userId: string): Promise<void> {
  const requests = db.selectFrom('after_sale').select('id').where('buyer_id', '=', userId);
  await db.updateTable('after_sale_event').set({ note: null }).where('after_sale_id', 'in', requests).execute();
  await db
    .updateTable('after_sale')
    .set({ text: null, pictures: [], reject_reason: null })
    .where('buyer_id', '=', userId)
    .execute();
  await db.updateTable('wallet_entry').set({ note: null }).where('user_id', '=', userId).execute();
  await db.deleteFrom('idempotency_record').where('owner_id', '=', userId).execute();
}

/** What partners were sent of their orders, and what partners they were themselves. */
async function erasePartners(db: OrdersDatabase, userId: string): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ body: null, attempts: JSON.stringify([]) as never })
    .where('order_id', 'in', ordersOf(db, userId))
    .execute();
  const own = db.selectFrom('webhook').select('id').where('owner_id', '=', userId);
  await db.deleteFrom('webhook_delivery').where('webhook_id', 'in', own).execute();
  await db.deleteFrom('webhook').where('owner_id', '=', userId).execute();
}

/** Where goods went back to may have been their home. */
async function eraseShop(db: OrdersDatabase, sellerId: string): Promise<void> {
  await db.deleteFrom('order_note').where('seller_id', '=', sellerId).execute();
  await db.deleteFrom('seller_return_address').where('seller_id', '=', sellerId).execute();
  await db
    .updateTable('after_sale')
    .set({ return_recipient: null, return_phone: null, return_address: null })
    .where('seller_id', '=', sellerId)
    .execute();
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { isRecorded, trimHistory } from './history.rows.ts';

/**
 * Moves what a guest looked at on a device to the person who signs in there, once. A product that both looked at keeps
 * the later view; what the guest removed is not moved. Whoever has switched their history off gets nothing of it, and
 * the device keeps nothing either way. Those who keep what guests did are told.
 */
export async function adoptHistory({ bus, viewer }: UsersContext, em: EntityManager, userId: string): Promise<void> {
  const { guestId } = viewer;
  if (!guestId) return;
  const db: UsersDatabase = em.getKysely();
  const { rows } = await sql`
    with left_here as (
      delete from viewed_product where visitor_id = ${guestId} returning product_id, viewed_at, price_minor, removed_at
    )
    insert into viewed_product (visitor_id, product_id, viewed_at, price_minor)
    select ${userId}::uuid, product_id, viewed_at, price_minor from left_here
    where removed_at is null and not exists (select from history_pause where visitor_id = ${userId})
    order by product_id
    on conflict (visitor_id, product_id) do update
      set viewed_at = excluded.viewed_at, price_minor = excluded.price_minor, removed_at = null
      where viewed_product.viewed_at < excluded.viewed_at
    returning product_id`.execute(db);
  if (rows.length > 0) await trimHistory(db, userId);
  await bus.emit(db, 'users.guest.signedIn', { guestId, userId, withViews: await isRecorded(db, userId) });
}

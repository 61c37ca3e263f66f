import type { CatalogContext } from '../catalog-context.ts';
import { releaseReservation } from './settle-reservation.ts';

const BATCH = 100;

/** Releases expired reservations, one per transaction, so that a failure does not stop the others. */
export async function expireReservations(_data: object, context: CatalogContext): Promise<void> {
  const now = new Date();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const expired = await context.db
      .selectFrom('stock_reservation')
      .select('id')
      .where('status', '=', 'HELD')
      .where('expires_at', '<=', now)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const { id } of expired) await expire(id, now, context);
    if (expired.length < BATCH) return;
    after = expired.at(-1)!.id;
  }
}

async function expire(id: string, now: Date, context: CatalogContext): Promise<void> {
  try {
    await releaseReservation(id, context, now);
  } catch (error) {
    context.log.error({ err: error, reservationId: id }, 'an expired reservation was not released');
  }
}

import { ReleaseReservationDocument } from '../calls/catalog.generated.ts';
import type { OrdersContext } from '../orders-context.ts';

/** Job: releases the reservation of a checkout or order; sent in the transaction that ends it. */
export async function releaseStock(
  { reservationId }: { reservationId: string },
  context: OrdersContext,
): Promise<void> {
  await context.call('catalog', ReleaseReservationDocument, { reservationId });
}

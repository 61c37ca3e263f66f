import { ReleaseReservationDocument } from '../calls/catalog.generated.ts';
import type { OrdersContext } from '../orders-context.ts';

/** Job: gives back what a checkout or order had reserved; asked for in the transaction that gave it up. */
export async function releaseStock(
  { reservationId }: { reservationId: string },
  context: OrdersContext,
): Promise<void> {
  await context.call('catalog', ReleaseReservationDocument, { reservationId });
}

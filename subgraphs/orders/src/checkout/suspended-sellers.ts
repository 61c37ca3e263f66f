import { SuspendedSellersDocument } from '../calls/users.generated.ts';
import type { SkuSnapshot } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';

/**
 * Marks SKUs of suspended sellers as not for sale. The catalog learns of a suspension by an event, a little later than
 * orders must be refused.
 */
export async function withoutSuspended(
  context: OrdersContext,
  snapshots: ReadonlyMap<string, SkuSnapshot>,
): Promise<Map<string, SkuSnapshot>> {
  const ids = [...new Set([...snapshots.values()].map(({ sellerId }) => sellerId))];
  if (ids.length === 0) return new Map();
  const { _suspendedSellers: suspended } = await context.call('users', SuspendedSellersDocument, { ids });
  const isSuspended = new Set(suspended);
  return new Map(
    [...snapshots].map(([skuId, snapshot]) => [
      skuId,
      isSuspended.has(snapshot.sellerId) ? { ...snapshot, forSale: false } : snapshot,
    ]),
  );
}

import { SuspendedSellersDocument } from '../calls/users.generated.ts';
import type { SkuSnapshot } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';

/**
 * SKUs with those not for sale whose seller is suspended at this moment. The catalog hears of a suspension a little
 * later; who orders after it must be refused whatever the catalog says.
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

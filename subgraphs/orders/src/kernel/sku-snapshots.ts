import { isUuid } from '@minijd/subgraph';
import { SkuSnapshotsDocument, type SkuSnapshotsQuery } from '../calls/catalog.generated.ts';
import type { OrdersContext } from '../orders-context.ts';

/** Present price, stock and names of a SKU in the catalog. */
export type SkuSnapshot = SkuSnapshotsQuery['_skuSnapshots'][number];

/** The catalog's data by SKU id; unknown ids are absent. */
export async function skuSnapshots(
  context: OrdersContext,
  skuIds: readonly string[],
): Promise<Map<string, SkuSnapshot>> {
  const ids = skuIds.filter(isUuid);
  if (ids.length === 0) return new Map();
  const { _skuSnapshots: found } = await context.call('catalog', SkuSnapshotsDocument, { ids });
  return new Map(found.map((snapshot) => [snapshot.skuId, snapshot]));
}

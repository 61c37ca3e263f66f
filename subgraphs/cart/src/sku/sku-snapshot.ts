import { loadOne } from '@minijd/subgraph';
import { SkuSnapshotsDocument, type SkuSnapshotsQuery } from '../calls/catalog.generated.ts';
import type { CartContext } from '../cart-context.ts';

/** Present price and stock of a SKU in the catalog. */
export type SkuSnapshot = SkuSnapshotsQuery['_skuSnapshots'][number];

/** One call of the catalog per request, for all lines. */
export const skuSnapshot = loadOne<SkuSnapshot, CartContext>(
  async (ids, context) => (await context.call('catalog', SkuSnapshotsDocument, { ids: [...ids] }))._skuSnapshots,
  (snapshot) => snapshot.skuId,
);

export function isPurchasable(snapshot: SkuSnapshot | undefined): snapshot is SkuSnapshot {
  return snapshot?.forSale === true && snapshot.available > 0;
}

import { loadOne } from '@minijd/subgraph';
import { SkuSnapshotsDocument, type SkuSnapshotsQuery } from '../calls/catalog.generated.ts';
import type { CartContext } from '../cart-context.ts';

/** Price and stock of a SKU as the catalog gives them now. */
export type SkuSnapshot = SkuSnapshotsQuery['_skuSnapshots'][number];

/** However many lines ask, the catalog is called once per request. */
export const skuSnapshot = loadOne<SkuSnapshot, CartContext>(
  async (ids, context) => (await context.call('catalog', SkuSnapshotsDocument, { ids: [...ids] }))._skuSnapshots,
  (snapshot) => snapshot.skuId,
);

export function isPurchasable(snapshot: SkuSnapshot | undefined): snapshot is SkuSnapshot {
  return snapshot?.forSale === true && snapshot.available > 0;
}

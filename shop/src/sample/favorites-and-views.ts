import type { SubgraphCalls } from '@minijd/subgraph';
import { BestSellersDocument } from '../calls/catalog.generated.ts';
import { ImportBehaviourDocument } from '../calls/search.generated.ts';
import { ImportFavoritesDocument, ImportViewsDocument, SampleFollowDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

const HOUR_MS = 3_600_000;
/** What a product cost then, in terms of today: some cost less since, some more, most the same. */
const FAVORITES = [1.25, 1, 1.08, 1, 1, 1.4, 1, 1, 0.95, 1];
const VIEWS = [1, 1, 1.12, 1, 0.93, 1, 1, 1.05, 1, 1, 1, 1.3, 1, 1, 1, 0.98, 1, 1, 1.1, 1, 1, 1];
/** Views are so many hours apart, which makes some on each of several days. */
const APART = 9;

/** How many shops each of them follows. */
const FOLLOWED = 2;

/** Gives demo buyers favourites, a browsing history and shops they follow; imported again, they are the same. */
export async function seedFavoritesAndViews(
  calls: SubgraphCalls,
  userIds: readonly string[],
  opened: Date,
): Promise<void> {
  const { products } = await calls.call('catalog', BestSellersDocument, {}, shopViewer);
  const goods = products?.nodes ?? [];
  for (const [person, userId] of userIds.entries()) {
    const kept = (factors: readonly number[], from: number, hoursApart: number) =>
      factors.flatMap((factor, index) => {
        const product = goods[(from + index * 2 + person * 7) % goods.length];
        if (!product) return [];
        const at = new Date(opened.getTime() - (1 + index) * hoursApart * HOUR_MS).toISOString();
        return [{ userId, productId: product.id, price: (Number(product.price.amount) * factor).toFixed(2), at }];
      });
    await calls.call('users', ImportFavoritesDocument, { input: kept(FAVORITES, 1, 30) }, shopViewer);
    const viewed = kept(VIEWS, 0, APART);
    await calls.call('users', ImportViewsDocument, { input: viewed }, shopViewer);
    const behaviour = viewed.map(({ productId, at }) => ({
      visitorId: userId,
      productId,
      kind: 'VIEWED' as const,
      at,
    }));
    await calls.call('search', ImportBehaviourDocument, { input: behaviour }, shopViewer);
    const sellerIds = new Set(goods.flatMap(({ seller }) => (seller ? [seller.id] : [])));
    for (const sellerId of [...sellerIds].slice(0, FOLLOWED)) {
      await calls.call('users', SampleFollowDocument, { sellerId }, { ...shopViewer, userId, role: 'USER' });
    }
  }
}

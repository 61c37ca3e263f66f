import { ProductSellersDocument, SkuSellersDocument } from '../calls/catalog.generated.ts';
import type { ReviewsContext, ReviewsDatabase } from '../reviews-context.ts';

const AT_ONCE = 500;

/** Products of reviews whose seller is not known, with a SKU of each if known; `after` is the last one looked at. */
const productsWithoutSeller = (db: ReviewsDatabase, after: string | undefined) =>
  db
    .selectFrom('review')
    .select(({ fn, cast, ref }) => [
      'product_id as productId',
      fn.max(cast<string | null>(ref('sku_id'), 'text')).as('skuId'),
    ])
    .where('seller_id', 'is', null)
    .$if(after !== undefined, (query) => query.where('product_id', '>', after ?? ''))
    .groupBy('product_id')
    .orderBy('product_id')
    .limit(AT_ONCE)
    .execute();

/** Asks the catalog whose goods new and imported reviews are about. */
export async function findSellers(_: object, context: ReviewsContext): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const products = await productsWithoutSeller(context.db, after);
    if (products.length === 0) return;
    after = products.at(-1)?.productId;
    for (const [sellerId, ids] of await sellersOf(products, context)) {
      const unknown = context.db.updateTable('review').set({ seller_id: sellerId }).where('seller_id', 'is', null);
      await unknown.where('product_id', 'in', ids).execute();
    }
  }
}

/** The products by seller. By SKU also those that are not for sale any more are found. */
async function sellersOf(
  products: readonly { productId: string; skuId: string | null }[],
  context: ReviewsContext,
): Promise<Map<string, string[]>> {
  const skus = products.flatMap(({ skuId }) => skuId ?? []);
  const others = products.flatMap(({ productId, skuId }) => (skuId ? [] : [productId]));
  const bySku = skus.length > 0 ? await context.call('catalog', SkuSellersDocument, { ids: skus }) : undefined;
  const byProduct =
    others.length > 0 ? await context.call('catalog', ProductSellersDocument, { productIds: others }) : undefined;
  const found = new Map<string, string[]>();
  for (const { sellerId, productId } of [...(bySku?._skuSnapshots ?? []), ...(byProduct?._searchDocuments ?? [])]) {
    found.set(sellerId, [...(found.get(sellerId) ?? []), productId]);
  }
  return found;
}

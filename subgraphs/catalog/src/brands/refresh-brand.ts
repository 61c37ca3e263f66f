import type { CatalogContext } from '../catalog-context.ts';

/** Products per event. */
const BATCH = 500;

/** Tells search of the products of a brand, a batch at a time; the next batch is a job of its own. */
export async function refreshBrand(
  { brandId, after }: { brandId: string; after?: string },
  context: CatalogContext,
): Promise<void> {
  await context.transaction(async (db) => {
    const products = await db
      .selectFrom('product')
      .select(['id', 'status'])
      .where('brand_id', '=', brandId)
      .$call((query) => (after === undefined ? query : query.where('id', '>', after)))
      .orderBy('id')
      .limit(BATCH)
      .execute();
    const productIds = products.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
    if (productIds.length > 0) await context.bus.emit(db, 'catalog.products.changed', { productIds });
    const last = products.at(-1)?.id;
    if (last && products.length === BATCH) await context.bus.send(db, 'catalog.refreshBrand', { brandId, after: last });
  });
}

import { type Loader, loadMany, loadOne } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import { SkuView } from './sku.view.ts';

const COLUMNS = [
  'id',
  'code',
  'product_id as productId',
  'seller_id as sellerId',
  'specs',
  'price_minor as priceMinor',
  'list_price_minor as listPriceMinor',
  'image',
] as const;

const selectSkus = (db: CatalogDatabase) => db.selectFrom('sku').select(COLUMNS);

export type SkuRow = Awaited<ReturnType<ReturnType<typeof selectSkus>['executeTakeFirstOrThrow']>>;

const viewsFor =
  ({ viewer }: CatalogContext) =>
  (rows: SkuRow[]) =>
    rows.map((row) => new SkuView(row, viewer.locale));

/** Includes discontinued SKUs, which carts and orders still show. */
export const skuById = loadOne(
  (ids, context: CatalogContext) => selectSkus(context.db).where('id', 'in', ids).execute().then(viewsFor(context)),
  (sku) => sku.id,
);

const selectOnSale = (db: CatalogDatabase, productIds: readonly string[]) =>
  selectSkus(db)
    .where('product_id', 'in', productIds)
    .where('discontinued', '=', false)
    .orderBy('product_id')
    .orderBy('position');

export const skusOfProduct = loadMany(
  (ids, context: CatalogContext) => selectOnSale(context.db, ids).execute().then(viewsFor(context)),
  (sku) => sku.productId,
);

interface ProductOffer {
  productId: string;
  defaultSkuId: string;
}

/** Default SKUs; when the request loads all SKUs as well, both share one statement. */
export const defaultSku: Loader<ProductOffer, SkuView | undefined, CatalogContext> = {
  batch: (keys, context) =>
    Promise.all(
      keys.map(async ({ productId, defaultSkuId }) => {
        if (!context.loads(skusOfProduct)) return context.load(skuById, defaultSkuId);
        return (await context.load(skusOfProduct, productId)).find(({ id }) => id === defaultSkuId);
      }),
    ),
  cacheKey: ({ defaultSkuId }) => defaultSkuId,
};

import { loadFirst, loadMany, loadOne } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
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

/** Also finds discontinued versions: carts and orders go on showing them. */
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

export const firstSkuOfProduct = loadFirst(
  (ids, context: CatalogContext) =>
    selectOnSale(context.db, ids).distinctOn('product_id').execute().then(viewsFor(context)),
  (sku) => sku.productId,
  skusOfProduct,
);

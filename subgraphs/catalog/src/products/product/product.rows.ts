import { isUuid, loadOne } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import { isSlug } from '../../slug.ts';
import { ProductView } from './product.view.ts';
import type { ProductStatus } from './product-status.ts';

/** The columns for lists: without the long description and the attributes. */
export const PRODUCT_COLUMNS = [
  'product.id',
  'product.slug',
  'product.name_zh as nameZh',
  'product.name_en as nameEn',
  'product.subtitle_zh as subtitleZh',
  'product.subtitle_en as subtitleEn',
  'product.category_id as categoryId',
  'product.brand_id as brandId',
  'product.seller_id as sellerId',
  'product.media',
  'product.price_minor as priceMinor',
  'product.list_price_minor as listPriceMinor',
  'product.highest_price_minor as highestPriceMinor',
  'product.default_sku_id as defaultSkuId',
  'product.sku_count as skuCount',
  'product.sold_count as soldCount',
  'product.in_stock as inStock',
  'product.status',
  'product.created_at as createdAt',
] as const;

const DETAIL_COLUMNS = [
  'product.id',
  'product.description_zh as descriptionZh',
  'product.description_en as descriptionEn',
  'product.attributes',
  'product.services',
  'product.warranty_months as warrantyMonths',
  'product.package_zh as packageZh',
  'product.package_en as packageEn',
  'product.length_mm as lengthMm',
  'product.width_mm as widthMm',
  'product.height_mm as heightMm',
] as const;

const selectProducts = (db: CatalogDatabase) => db.selectFrom('product').select(PRODUCT_COLUMNS);
const selectDetails = (db: CatalogDatabase) => db.selectFrom('product').select(DETAIL_COLUMNS);

export type ProductRow = Awaited<ReturnType<ReturnType<typeof selectProducts>['executeTakeFirstOrThrow']>>;
export type ProductDetail = Awaited<ReturnType<ReturnType<typeof selectDetails>['executeTakeFirstOrThrow']>>;

export const productById = loadOne(
  async (ids, { db, viewer }: CatalogContext) => {
    const rows = await selectProducts(db).where('product.id', 'in', ids).execute();
    return rows.map((row) => new ProductView(row, viewer.locale));
  },
  (product) => product.id,
);

export const productDetail = loadOne(
  (ids, { db }: CatalogContext) => selectDetails(db).where('product.id', 'in', ids).execute(),
  (row) => row.id,
);

/**
 * One product with its details, also by a former slug; drafts are visible only to their seller and those with the
 * permission.
 */
export async function findProduct(
  { id, slug }: { id?: string; slug?: string },
  context: CatalogContext,
): Promise<ProductView | undefined> {
  const { db, viewer } = context;
  if (id === undefined ? !isSlug(slug ?? '') : !isUuid(id)) return undefined;
  const row = (await selectProduct(db, { id, slug })) ?? (id === undefined ? await formerlyAt(db, slug!) : undefined);
  return row && mayBeSeen(row.status, row.sellerId, context)
    ? new ProductView({ ...row, detail: row }, viewer.locale)
    : undefined;
}

function selectProduct(db: CatalogDatabase, { id, slug }: { id?: string; slug?: string }) {
  return selectProducts(db)
    .select(DETAIL_COLUMNS)
    .$call((query) => (id == null ? query : query.where('product.id', '=', id)))
    .$call((query) => (slug == null ? query : query.where('product.slug', '=', slug)))
    .executeTakeFirst();
}

async function formerlyAt(db: CatalogDatabase, slug: string) {
  const found = await db.selectFrom('former_slug').select('product_id').where('slug', '=', slug).executeTakeFirst();
  return found && selectProduct(db, { id: found.product_id });
}

/** A product referenced by another subgraph. */
export async function publicProductById(id: string, context: CatalogContext): Promise<ProductView | undefined> {
  const product = await context.load(productById, id);
  return product && mayBeSeen(product.status, product.seller.id, context) ? product : undefined;
}

function mayBeSeen(status: ProductStatus, sellerId: string, context: CatalogContext): boolean {
  return status !== 'DRAFT' || context.mayFor(sellerId, 'product:read');
}

import { type ConnectionArgs, isUuid, loadMany, loadOne, type Page, pageOf, pageSize, price } from '@minijd/subgraph';
import { type RawBuilder, sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { cursorOf, isAfter, orderBy, type ProductSort, type ProductStatus } from '../products/index.ts';
import { type ManagedProduct, type ManagedSku, managedPicture, type PriceChangeEntry } from './managed-product.type.ts';

const selectManaged = (db: CatalogDatabase) =>
  db
    .selectFrom('product')
    .select(['id', 'version', 'slug', 'status', 'name_zh as nameZh', 'name_en as nameEn'])
    .select(['subtitle_zh as subtitleZh', 'subtitle_en as subtitleEn', 'media'])
    .select(['category_id as categoryId', 'brand_id as brandId', 'seller_id as sellerId'])
    .select(['price_minor as priceMinor', 'sold_count as soldCount']);

type ManagedRow = Awaited<ReturnType<ReturnType<typeof selectManaged>['executeTakeFirstOrThrow']>>;

const managed = ({ media, priceMinor: _price, soldCount: _sold, ...row }: ManagedRow): ManagedProduct => ({
  ...row,
  pictures: media.map(managedPicture),
});

/** A product for those who run its shop, and administrators with a permission; undefined for everybody else. */
export async function managedProduct(id: string, context: CatalogContext): Promise<ManagedProduct | undefined> {
  const row = isUuid(id) ? await selectManaged(context.db).where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) return undefined;
  const mine = context.mayFor(row.sellerId, 'product:read') || context.may('product:write');
  return mine ? managed(row) : undefined;
}

export interface ManagedFilter {
  status?: ProductStatus;
  /** Part of a name, or a whole SKU code. */
  text?: string;
}

/** Products of the viewer's shop, of all shops for administrators. */
export async function managedProducts(
  filter: ManagedFilter,
  { first, after, sort }: ConnectionArgs & { sort: ProductSort },
  { db, viewer }: CatalogContext,
): Promise<Page<ManagedProduct>> {
  const conditions = conditionsOf(filter, viewer.role === 'ADMIN' ? undefined : viewer.sellerId);
  const rows = await selectManaged(db)
    .where(conditions)
    .$call((query) => (after == null ? query : query.where(isAfter('product', sort, after))))
    .orderBy(orderBy('product', sort))
    .limit(pageSize(first) + 1)
    .execute();
  const { edges, nodes, ...page } = pageOf(rows, {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: (row) => cursorOf(sort, { id: row.id, soldCount: row.soldCount, price: price(row.priceMinor) }),
    countAll: () => count(db, conditions),
  });
  return {
    ...page,
    nodes: nodes.map(managed),
    edges: edges.map(({ cursor, node }) => ({ cursor, node: managed(node) })),
  };
}

/** Longer lists are not counted to their end: a count would take longer than the page. */
const MOST_COUNTED = 10_000;

async function count(db: CatalogDatabase, conditions: RawBuilder<boolean>): Promise<number> {
  const some = db
    .selectFrom('product')
    .where(conditions)
    .select('id')
    .limit(MOST_COUNTED + 1)
    .as('some');
  const counted = db.selectFrom(some).select(sql<number>`count(*)::int`.as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}

function conditionsOf({ status, text }: ManagedFilter, sellerId: string | undefined): RawBuilder<boolean> {
  const conditions = [status ? sql<boolean>`product.status = ${status}` : sql<boolean>`product.status <> 'ARCHIVED'`];
  if (sellerId !== undefined) conditions.push(sql`product.seller_id = ${sellerId}`);
  const wanted = text?.trim();
  if (wanted) {
    const like = `%${wanted.slice(0, 100).replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`(product.name_zh ilike ${like} or product.name_en ilike ${like}
      or product.id in (select product_id from sku where code = ${wanted}))`);
  }
  return sql.join<boolean>(conditions, sql` and `);
}

/** All SKUs, those that are not offered as well. */
export const managedSkus = loadMany(
  async (ids, { db }: CatalogContext): Promise<ManagedSku[]> => {
    const rows = await db
      .selectFrom('sku')
      .select(['id', 'code', 'product_id as productId', 'specs', 'price_minor as priceMinor', 'discontinued'])
      .select(['list_price_minor as listPriceMinor', 'cost_minor as costMinor', 'barcode', 'image'])
      .select('weight_grams as weightGrams')
      .where('product_id', 'in', ids)
      .orderBy('product_id')
      .orderBy('position')
      .orderBy('id')
      .execute();
    return rows.map(({ priceMinor, listPriceMinor, costMinor, discontinued, image, ...row }) => ({
      ...row,
      price: price(priceMinor),
      listPrice: optional(listPriceMinor),
      cost: optional(costMinor),
      offered: !discontinued,
      pictureKey: image[0]?.key,
    }));
  },
  (sku) => sku.productId,
);

const optional = (minor: number | null | undefined) => (minor == null ? undefined : price(minor));

export const productTexts = loadOne(
  (ids, { db }: CatalogContext) =>
    db
      .selectFrom('product')
      .select(['id', 'description_zh as descriptionZh', 'description_en as descriptionEn', 'attributes'])
      .select(['in_stock as inStock', 'services', 'warranty_months as warrantyMonths'])
      .select(['package_zh as packageZh', 'package_en as packageEn'])
      .select(['length_mm as lengthMm', 'width_mm as widthMm', 'height_mm as heightMm'])
      .where('id', 'in', ids)
      .execute(),
  (row) => row.id,
);

/** The latest first. */
export async function priceHistory(
  productId: string,
  first: number,
  { db }: CatalogContext,
): Promise<PriceChangeEntry[]> {
  const rows = await db
    .selectFrom('price_change')
    .select(['id', 'sku_code as skuCode', 'price_minor as priceMinor', 'list_price_minor as listPriceMinor'])
    .select(['former_price_minor as formerPriceMinor', 'changed_by as changedBy', 'changed_at as changedAt'])
    .where('product_id', '=', productId)
    .orderBy('id', 'desc')
    .limit(pageSize(first))
    .execute();
  return rows.map(({ priceMinor, listPriceMinor, formerPriceMinor, ...row }) => ({
    ...row,
    price: price(priceMinor),
    listPrice: optional(listPriceMinor),
    formerPrice: optional(formerPriceMinor),
  }));
}

import { fromDecimal } from '@minijd/money';
import { badInput, isUuid, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { type RawBuilder, sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';
import { isSlug } from '../../slug.ts';
import { PRODUCT_COLUMNS } from './product.rows.ts';
import { ProductView } from './product.view.ts';
import type { ProductFilter } from './product-filter.input.ts';
import { cursorOf, isAfter, type OrderTable, orderBy } from './product-order.ts';
import type { ProductSort } from './product-sort.ts';

export interface PageRequest {
  first: number;
  after?: string;
  sort: ProductSort;
}

/** A page of the products for sale that match `filter`. */
export async function pageOfProducts(
  filter: ProductFilter,
  { first, after, sort }: PageRequest,
  { db, viewer }: CatalogContext,
): Promise<Page<ProductView>> {
  const table = tableOf(filter);
  const rows = await productsForSale(db, filter)
    .select(PRODUCT_COLUMNS)
    .$call((query) => (after == null ? query : query.where(isAfter(table, sort, after))))
    .orderBy(orderBy(table, sort))
    .limit(pageSize(first) + 1)
    .execute();
  const products = rows.map((row) => new ProductView(row, viewer.locale));
  return pageOf(products, {
    ...{ first, after },
    cursorOf: (product) => cursorOf(sort, product),
    countAll: () => countProducts(db, filter),
  });
}

/** Listings have all columns that filters need, for products for sale only. */
const tableOf = ({ categorySlug }: ProductFilter): OrderTable =>
  categorySlug == null ? 'product' : 'category_listing';

function productsForSale(db: CatalogDatabase, filter: ProductFilter) {
  return db
    .selectFrom('product')
    .$if(filter.categorySlug != null, (query) =>
      query.innerJoin('category_listing', 'category_listing.product_id', 'product.id'),
    )
    .where(all([...listConditions(filter), ...productConditions(filter)]));
}

function all(conditions: RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql.join<boolean>(conditions, sql` and `);
}

function listConditions(filter: ProductFilter): RawBuilder<boolean>[] {
  const { categorySlug, minPrice, maxPrice, inStock } = filter;
  const column = (name: string) => sql.ref(`${tableOf(filter)}.${name}`);
  const conditions = [categorySlug == null ? sql<boolean>`product.status = 'ACTIVE'` : isListedUnder(categorySlug)];
  if (minPrice != null) conditions.push(sql`${column('price_minor')} >= ${fromDecimal(minPrice).minor}`);
  if (maxPrice != null) conditions.push(sql`${column('price_minor')} <= ${fromDecimal(maxPrice).minor}`);
  if (inStock != null) conditions.push(sql`${column('in_stock')} = ${inStock}`);
  return conditions;
}

function productConditions({ brandIds, sellerId }: ProductFilter): RawBuilder<boolean>[] {
  if (brandIds && brandIds.length > 100) throw badInput('brandIds must not hold more than 100 ids.');
  const conditions: RawBuilder<boolean>[] = [];
  if (brandIds?.length) conditions.push(sql`product.brand_id = any(${brandIds.filter(isUuid)}::uuid[])`);
  if (sellerId != null) conditions.push(sql`product.seller_id = any(${[sellerId].filter(isUuid)}::uuid[])`);
  return conditions;
}

function isListedUnder(slug: string): RawBuilder<boolean> {
  return sql`category_listing.category_id = ${idOfCategory(slug)}`;
}

function idOfCategory(slug: string): RawBuilder<string> {
  return sql`(select id from category where slug = ${isSlug(slug) ? slug : ''})`;
}

/** Whole branches have a stored count; other lists are counted, without joining products where possible. */
async function countProducts(db: CatalogDatabase, filter: ProductFilter): Promise<number> {
  const ofProducts = productConditions(filter).length > 0;
  if (!ofProducts && listConditions(filter).length === 1) return keptCount(db, filter.categorySlug);
  const count = sql<number>`count(*)`.as('count');
  const counted =
    ofProducts || filter.categorySlug == null
      ? productsForSale(db, filter).select(count)
      : db
          .selectFrom('category_listing')
          .where(all(listConditions(filter)))
          .select(count);
  return (await counted.executeTakeFirstOrThrow()).count;
}

async function keptCount(db: CatalogDatabase, categorySlug: string | undefined): Promise<number> {
  const { count } = await db
    .selectFrom('category')
    .select(sql<number>`coalesce(sum(product_count), 0)::int`.as('count'))
    .where(categorySlug == null ? sql<boolean>`parent_id is null` : sql<boolean>`id = ${idOfCategory(categorySlug)}`)
    .executeTakeFirstOrThrow();
  return count;
}

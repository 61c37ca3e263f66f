import { sql } from 'kysely';
import type { CatalogDatabase } from '../../catalog-context.ts';

/**
 * Updates the columns of products derived from their SKUs: the default SKU, which is the cheapest available one (the
 * cheapest of all when none is available), its prices, the highest price, and the number of SKUs. Products are locked
 * before reading: when the last two SKUs sell out concurrently, one transaction must see both.
 */
export async function refreshOffers(db: CatalogDatabase, productIds: readonly string[]): Promise<void> {
  await sql`select id from product where id = any(${productIds}::uuid[]) order by id for update`.execute(db);
  await sql`
    with priced as (
      select product_id, id, price_minor, list_price_minor, position,
        exists (select from stock_level level where level.sku_id = sku.id and level.on_hand > level.reserved) as in_stock
      from sku where product_id = any(${productIds}::uuid[]) and not discontinued
    ), offer as (
      select distinct on (product_id) product_id, id, price_minor, list_price_minor, in_stock,
        max(price_minor) over (partition by product_id, in_stock) as highest,
        count(*) over (partition by product_id) as skus
      from priced
      order by product_id, in_stock desc, price_minor, position
    )
    update product set
      default_sku_id = offer.id, price_minor = offer.price_minor, list_price_minor = offer.list_price_minor,
      highest_price_minor = offer.highest, sku_count = offer.skus, in_stock = offer.in_stock
    from offer where product.id = offer.product_id`.execute(db);
  await sql`
    update category_listing listing set price_minor = product.price_minor, in_stock = product.in_stock
    from product
    where product.id = any(${productIds}::uuid[]) and listing.product_id = product.id
      and (listing.price_minor, listing.in_stock) <> (product.price_minor, product.in_stock)`.execute(db);
}

import { sql } from 'kysely';
import type { CatalogDatabase } from '../../catalog-context.ts';

/** Updates the listings of some products, and the counts of their old and new categories. */
export async function listUnderCategories(productIds: string[], db: CatalogDatabase): Promise<void> {
  await sql`
    with listed as materialized (
      select above.category_id, product.id as product_id, product.sold_count, product.price_minor, product.in_stock
      from product
      join category on category.id = product.category_id
      cross join lateral (
        select category.id as category_id
        union all select value::uuid from jsonb_array_elements_text(category.ancestor_ids)
      ) above
      where product.id = any(${productIds}::uuid[]) and product.status = 'ACTIVE'
    ), gone as (
      delete from category_listing old
      where old.product_id = any(${productIds}::uuid[])
        and not exists (
          select from listed where listed.category_id = old.category_id and listed.product_id = old.product_id)
      returning old.category_id
    ), added as (
      insert into category_listing (category_id, product_id, sold_count, price_minor, in_stock)
      select category_id, product_id, sold_count, price_minor, in_stock from listed
      on conflict do nothing
      returning category_id
    ), change as (
      select category_id, sum(by)::int as by
      from (select category_id, 1 as by from added union all select category_id, -1 from gone) one
      group by category_id
    )
    update category set product_count = product_count + change.by from change where category.id = change.category_id
  `.execute(db);
}

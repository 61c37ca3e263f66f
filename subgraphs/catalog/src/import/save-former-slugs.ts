import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import type { ImportProductInput } from './import-catalog.input.ts';

/** Before products are written: stores the slugs they are about to lose. */
export async function saveFormerSlugs(products: ImportProductInput[], db: CatalogDatabase): Promise<void> {
  const rows = products.map(({ source, externalId, slug }) => ({ source, externalId, slug }));
  await sql`
    insert into former_slug (slug, product_id)
    select product.slug, product.id
    from ${recordset(rows, { source: 'text', externalId: 'text', slug: 'text' })}
    join product on product.source = row.source and product.external_id = row."externalId"
    where product.slug <> row.slug
    on conflict (slug) do update set product_id = excluded.product_id`.execute(db);
}

/** After products are written: deletes former slugs that a product uses now. */
export async function dropTakenSlugs(productIds: string[], db: CatalogDatabase): Promise<void> {
  await sql`
    delete from former_slug using product
    where product.id = any(${productIds}::uuid[]) and former_slug.slug = product.slug`.execute(db);
}

import { badInput, timeOrderedId } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import type { ImportProductInput } from './import-catalog.input.ts';
import type { ImportedProduct } from './import-catalog.resolver.ts';

const COLUMNS = {
  ...{ id: 'uuid', source: 'text', externalId: 'text', slug: 'text', nameZh: 'text', nameEn: 'text' },
  ...{ subtitleZh: 'text', subtitleEn: 'text', descriptionZh: 'text', descriptionEn: 'text' },
  ...{ categorySlug: 'text', brandSlug: 'text', sellerId: 'uuid', attributes: 'jsonb', media: 'jsonb' },
  ...{ priceMinor: 'bigint', soldCount: 'int', status: 'text', createdAt: 'timestamptz' },
};

/** Ids of new products contain the time of addition, so they sort by it. */
export async function importProducts(products: ImportProductInput[], db: CatalogDatabase): Promise<ImportedProduct[]> {
  const rows = products.map(({ skus, ...product }) => ({
    ...product,
    // A placeholder until `refreshOffers` runs after the SKUs are written.
    priceMinor: Math.min(...skus.map(({ priceMinor }) => priceMinor)),
    id: timeOrderedId(product.createdAt),
  }));
  const { rows: imported } = await upsertProducts(rows).execute(db);
  if (imported.length < products.length) throw await unknownReferences(products, db);
  return imported.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Products of a suspended shop return with the shop. */
const STATUS = sql`
  case when status = 'ACTIVE' and exists (
    select from seller_standing standing where standing.seller_id = "sellerId" and standing.suspended)
  then 'SUSPENDED' else status end`;

/** Units sold and the time of addition are kept in a repeated import. */
function upsertProducts(rows: object[]) {
  return sql<ImportedProduct>`
    insert into product (
      id, source, external_id, slug, name_zh, name_en, subtitle_zh, subtitle_en, description_zh, description_en,
      category_id, brand_id, seller_id, attributes, media, price_minor, highest_price_minor, sold_count, in_stock,
      status, created_at)
    select
      row.id, source, "externalId", row.slug, row."nameZh", row."nameEn", "subtitleZh", "subtitleEn", "descriptionZh",
      "descriptionEn", category.id, brand.id, "sellerId", row.attributes, row.media, "priceMinor", "priceMinor",
      "soldCount", false, ${STATUS}, "createdAt"
    from ${recordset(rows, COLUMNS)}
    join category on category.slug = "categorySlug"
    left join brand on brand.slug = "brandSlug"
    where "brandSlug" is null or brand.id is not null
    on conflict (source, external_id) do update set
      slug = excluded.slug, name_zh = excluded.name_zh, name_en = excluded.name_en,
      subtitle_zh = excluded.subtitle_zh, subtitle_en = excluded.subtitle_en,
      description_zh = excluded.description_zh, description_en = excluded.description_en,
      category_id = excluded.category_id, brand_id = excluded.brand_id, seller_id = excluded.seller_id,
      attributes = excluded.attributes, media = excluded.media, status = excluded.status
    returning id, source, external_id as "externalId", slug`;
}

async function unknownReferences(products: ImportProductInput[], db: CatalogDatabase): Promise<Error> {
  const categories = await db.selectFrom('category').select('slug').execute();
  const brands = await db.selectFrom('brand').select('slug').execute();
  const known = { category: new Set(categories.map((row) => row.slug)), brand: new Set(brands.map((row) => row.slug)) };
  const wrong = products.find(
    ({ categorySlug, brandSlug }) => !known.category.has(categorySlug) || (brandSlug && !known.brand.has(brandSlug)),
  );
  return badInput(`Product ${wrong?.externalId} names a category or a brand that was never imported.`);
}

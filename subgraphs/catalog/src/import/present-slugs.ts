import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import type { ImportCatalogInput } from './import-catalog.input.ts';

/** The same with categories and brands that were merged into others left out, and these in their place. */
export async function withPresentSlugs(input: ImportCatalogInput, db: CatalogDatabase): Promise<ImportCatalogInput> {
  const merged = await mergedSlugs(db);
  if (merged.size === 0) return input;
  const present = (kind: 'category' | 'brand', slug: string) => merged.get(`${kind} ${slug}`) ?? slug;
  const stands = (kind: 'category' | 'brand') => (one: { slug: string }) => present(kind, one.slug) === one.slug;
  return {
    ...input,
    brands: input.brands.filter(stands('brand')),
    categories: input.categories.filter(stands('category')).map(({ parentSlug, ...one }) => ({
      ...one,
      ...(parentSlug && { parentSlug: present('category', parentSlug) }),
    })),
    products: input.products.map(({ brandSlug, ...one }) => ({
      ...one,
      categorySlug: present('category', one.categorySlug),
      ...(brandSlug && { brandSlug: present('brand', brandSlug) }),
    })),
  };
}

/** Few categories and brands are ever merged. */
async function mergedSlugs(db: CatalogDatabase): Promise<Map<string, string>> {
  const rows = await sql<{ kind: string; slug: string; present: string }>`
    select merged.kind, merged.slug, coalesce(category.slug, brand.slug) as present
    from merged_slug merged
    left join category on merged.kind = 'category' and category.id = merged.into_id
    left join brand on merged.kind = 'brand' and brand.id = merged.into_id`.execute(db);
  return new Map(rows.rows.map(({ kind, slug, present }) => [`${kind} ${slug}`, present]));
}

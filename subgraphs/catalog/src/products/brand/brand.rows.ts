import { loadOne } from '@minijd/subgraph';
import type { CatalogContext, CatalogDatabase } from '../../catalog-context.ts';

export const selectBrands = (db: CatalogDatabase) =>
  db
    .selectFrom('brand')
    .select(['id', 'slug', 'name', 'name_zh as nameZh', 'logo_key as logoKey', 'hidden', 'version']);

/** Hidden ones as well: for those who keep the catalogue. */
export const brandById = loadOne(
  (ids, { db }: CatalogContext) => selectBrands(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** A brand as buyers may see it. */
export async function shownBrand(id: string, context: CatalogContext) {
  const brand = await context.load(brandById, id);
  return brand?.hidden ? undefined : brand;
}

import { type ConnectionArgs, decodeCursor, isUuid, loadOne, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext } from '../catalog-context.ts';
import { mediaUrl, selectBrands } from '../products/index.ts';
import type { ManagedBrand } from './managed-brand.type.ts';

type BrandRow = Awaited<ReturnType<ReturnType<typeof selectBrands>['executeTakeFirstOrThrow']>>;

const managed = (row: BrandRow): ManagedBrand => ({ ...row, logo: row.logoKey ? mediaUrl(row.logoKey) : undefined });

export async function managedBrand(id: string, { db }: CatalogContext): Promise<ManagedBrand | undefined> {
  const row = isUuid(id) ? await selectBrands(db).where('id', '=', id).executeTakeFirst() : undefined;
  return row && managed(row);
}

/** By name; those with this text in a name or the slug. */
export async function managedBrands(
  { first, after }: ConnectionArgs,
  text: string | undefined,
  { db }: CatalogContext,
): Promise<Page<ManagedBrand>> {
  const like = `%${(text?.trim() ?? '').slice(0, 100).replaceAll(/[\\%_]/g, '\\$&')}%`;
  const wanted = sql<boolean>`(name ilike ${like} or name_zh ilike ${like} or slug ilike ${like})`;
  const [name, id] = after == null ? [] : decodeCursor(after, 2);
  const rows = await selectBrands(db)
    .where(wanted)
    .$call((query) => (id === undefined ? query : query.where(sql<boolean>`(name, id::text) > (${name}, ${id})`)))
    .orderBy('name')
    .orderBy('id')
    .limit(pageSize(first) + 1)
    .execute();
  const count = db.selectFrom('brand').where(wanted).select(sql<number>`count(*)::int`.as('count'));
  return pageOf(rows.map(managed), {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: (brand) => [brand.name, brand.id],
    countAll: async () => (await count.executeTakeFirstOrThrow()).count,
  });
}

/** Products of brands in any state. */
export const productsOfBrand = loadOne(
  (ids, { db }: CatalogContext) =>
    db
      .selectFrom('product')
      .select(['brand_id as brandId', sql<number>`count(*)::int`.as('count')])
      .where('brand_id', 'in', ids)
      .groupBy('brand_id')
      .execute(),
  (row) => row.brandId ?? '',
);

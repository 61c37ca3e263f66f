import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogDatabase } from '../catalog-context.ts';
import { recordset } from '../recordset.ts';
import type { ImportBrandInput, ImportWarehouseInput } from './import-catalog.input.ts';

/** The last of several with the same key: an upsert must not change a row twice. */
export function lastOfEach<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** A warehouse that somebody changed by hand stays as it is. */
export async function importWarehouses(warehouses: ImportWarehouseInput[], db: CatalogDatabase): Promise<void> {
  if (warehouses.length === 0) return;
  const rows = lastOfEach(warehouses, ({ code }) => code).map((row) => ({ ...row, id: uuidv7() }));
  const columns = {
    ...{ id: 'uuid', code: 'text', nameZh: 'text', nameEn: 'text' },
    ...{ province: 'text', regions: 'jsonb' },
  } as const;
  await sql`
    insert into warehouse (id, code, name_zh, name_en, province, regions)
    select id, code, "nameZh", "nameEn", province, coalesce(regions, '[]') from ${recordset(rows, columns)}
    on conflict (code) do update set
      name_zh = excluded.name_zh, name_en = excluded.name_en,
      province = coalesce(excluded.province, warehouse.province),
      regions = case when excluded.regions = '[]' then warehouse.regions else excluded.regions end
    where warehouse.version = 1`.execute(db);
}

export async function importBrands(brands: ImportBrandInput[], db: CatalogDatabase): Promise<void> {
  if (brands.length === 0) return;
  const rows = lastOfEach(brands, ({ slug }) => slug).map((row) => ({ ...row, id: uuidv7() }));
  await sql`
    insert into brand (id, slug, name, name_zh)
    select id, slug, name, "nameZh" from ${recordset(rows, { id: 'uuid', slug: 'text', name: 'text', nameZh: 'text' })}
    on conflict (slug) do update set name = excluded.name, name_zh = excluded.name_zh
    where (brand.name, brand.name_zh) is distinct from (excluded.name, excluded.name_zh)`.execute(db);
}

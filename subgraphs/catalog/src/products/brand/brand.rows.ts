import { loadOne } from '@minijd/subgraph';
import type { CatalogContext } from '../../catalog-context.ts';

export const brandById = loadOne(
  (ids, { db }: CatalogContext) =>
    db.selectFrom('brand').select(['id', 'slug', 'name', 'name_zh as nameZh']).where('id', 'in', ids).execute(),
  (row) => row.id,
);

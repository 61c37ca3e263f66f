import type { Locale } from '@minijd/subgraph';
import type { CatalogDatabase } from '../catalog-context.ts';

/** How a file is to be read where it leaves something open. */
export interface ImportOptions {
  /** Of texts without a language. */
  language: Locale;
  categoryId?: string | null;
  warehouseId?: string | null;
  publish: boolean;
  rate?: number | null;
}

export const importById = (id: string, db: CatalogDatabase) =>
  db
    .selectFrom('bulk_import')
    .select(['id', 'seller_id as sellerId', 'started_by as startedBy', 'kind', 'folder', 'file_name as fileName'])
    .select(['trial', 'status', 'position', 'language', 'category_id as categoryId', 'warehouse_id as warehouseId'])
    .select(['publish', 'rate'])
    .where('id', '=', id)
    .executeTakeFirst();

export type ImportRow = NonNullable<Awaited<ReturnType<typeof importById>>>;

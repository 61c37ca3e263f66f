import { sql } from 'kysely';
import type { CatalogContext } from '../catalog-context.ts';

const KEPT = sql<Date>`now() - interval '30 days'`;

/** Removes imports of a month ago with their files, which other imports may have used since. */
export async function pruneImports(_data: object, { db, media }: CatalogContext): Promise<void> {
  const gone = await db.deleteFrom('bulk_import').where('created_at', '<', KEPT).returning(['id', 'folder']).execute();
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await db.deleteFrom('bulk_problem').where('import_id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  const used = new Set((await db.selectFrom('bulk_import').select('folder').execute()).map(({ folder }) => folder));
  for (const { folder } of gone) if (!used.has(folder)) await media.removeFolder(folder);
}

import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';

const KEPT = sql<Date>`now() - interval '30 days'`;

/** Removes imports of a month ago with their files, which other imports may have used since. */
export async function pruneImports(_data: object, { db, media }: CatalogContext): Promise<void> {
  const gone = await db.deleteFrom('bulk_import').where('created_at', '<', KEPT).returning(['id', 'folder']).execute();
  await removeUnstarted(db, media);
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await db.deleteFrom('bulk_problem').where('import_id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  const used = new Set((await db.selectFrom('bulk_import').select('folder').execute()).map(({ folder }) => folder));
  for (const { folder } of gone) if (!used.has(folder)) await media.removeFolder(folder);
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Files that were uploaded and never imported. */
async function removeUnstarted(db: CatalogDatabase, media: CatalogContext['media']): Promise<void> {
  const used = new Set((await db.selectFrom('bulk_import').select('folder').execute()).map(({ folder }) => folder));
  for await (const { key, since } of media.list('imports')) {
    const folder = key.slice(0, key.lastIndexOf('/'));
    if (since.getTime() < Date.now() - A_DAY_MS && !used.has(folder)) await media.removeFolder(folder);
  }
}

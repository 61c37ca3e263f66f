import { sql } from 'kysely';
import type { CatalogDatabase } from '../../catalog-context.ts';

export const CATALOG_IMPORT_LOCK = sql`hashtext('catalog import')`;

/**
 * Imports, suspensions, changes of the tree and whatever else lists products under categories run one after the other.
 * Taken before products are locked.
 */
export const lockCategories = (db: CatalogDatabase) =>
  sql`select pg_advisory_xact_lock(${CATALOG_IMPORT_LOCK})`.execute(db);

import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { type StoredAttribute, underTemplate } from '../products/index.ts';
import { recordset } from '../recordset.ts';
import { templatesOf } from './managed-category.rows.ts';

/** Products per transaction and event. */
const BATCH = 500;

/**
 * Brings products of a branch up to date with its tree and templates, a batch at a time: the texts of their attributes,
 * and what search knows of them. The next batch is a job of its own, so that a branch of any size goes on after a stop.
 */
export async function refreshBranch(
  { categoryId, after }: { categoryId: string; after?: string },
  context: CatalogContext,
): Promise<void> {
  await context.transaction(async (db) => {
    const products = await nextProducts(db, categoryId, after);
    const found = await templatesOf(db, [...new Set(products.map((one) => one.categoryId))]);
    const templates = new Map(found.map(({ of, attributes }) => [of, attributes]));
    const changed = products.flatMap(({ id, attributes, categoryId: own }) => {
      const now = underTemplate(attributes, templates.get(own) ?? []);
      return isDeepStrictEqual(now, attributes) ? [] : { id, attributes: now };
    });
    await writeAttributes(db, changed);
    const productIds = products.filter(({ status }) => status === 'ACTIVE').map(({ id }) => id);
    if (productIds.length > 0) await context.bus.emit(db, 'catalog.products.changed', { productIds });
    const last = products.at(-1)?.id;
    if (last && products.length === BATCH) {
      await context.bus.send(db, 'catalog.refreshBranch', { categoryId, after: last });
    }
  });
}

function nextProducts(db: CatalogDatabase, categoryId: string, after: string | undefined) {
  return db
    .selectFrom('product')
    .select(['id', 'category_id as categoryId', 'attributes', 'status'])
    .where(
      sql<boolean>`category_id in (
        select id from category where id = ${categoryId} or ancestor_ids @> to_jsonb(${categoryId}::text))`,
    )
    .$call((query) => (after === undefined ? query : query.where('id', '>', after)))
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .execute();
}

async function writeAttributes(db: CatalogDatabase, rows: { id: string; attributes: StoredAttribute[] }[]) {
  if (rows.length === 0) return;
  await sql`
    update product set attributes = row.attributes
    from ${recordset(rows, { id: 'uuid', attributes: 'jsonb' })} where product.id = row.id`.execute(db);
}

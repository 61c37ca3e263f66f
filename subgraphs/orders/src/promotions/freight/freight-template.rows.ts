import { loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import type { FreightTerms } from '../../pricing/index.ts';

export const selectFreightTemplates = (db: OrdersDatabase) =>
  db
    .selectFrom('freight_template')
    .select(['id', 'seller_id as sellerId', 'measure', 'zones', 'version', 'changed_at as changedAt']);

export type FreightTemplateRow = Awaited<
  ReturnType<ReturnType<typeof selectFreightTemplates>['executeTakeFirstOrThrow']>
>;

export const freightTemplateById = loadOne<FreightTemplateRow, OrdersContext>(
  (ids, { db }) => selectFreightTemplates(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The template of a shop; null: that of all shops without one. */
export function freightTemplateOf(
  db: OrdersDatabase,
  sellerId: string | null,
): Promise<FreightTemplateRow | undefined> {
  return selectFreightTemplates(db)
    .where((eb) => (sellerId === null ? eb('seller_id', 'is', null) : eb('seller_id', '=', sellerId)))
    .executeTakeFirst();
}

/** The terms of these sellers, and those of all others. */
export function freightTermsOf(db: OrdersDatabase, sellerIds: readonly string[]): Promise<FreightTerms[]> {
  const own = [...new Set(sellerIds)];
  return db
    .selectFrom('freight_template')
    .select(['seller_id as sellerId', 'measure', 'zones'])
    .where((eb) => eb.or([eb('seller_id', 'is', null), ...(own.length > 0 ? [eb('seller_id', 'in', own)] : [])]))
    .execute();
}

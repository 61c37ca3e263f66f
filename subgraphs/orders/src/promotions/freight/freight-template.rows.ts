import { loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';

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
export function freightTemplateOf(db: OrdersDatabase, sellerId: string | null): Promise<FreightTemplateRow | undefined> {
  return selectFreightTemplates(db)
    .where((eb) => (sellerId === null ? eb('seller_id', 'is', null) : eb('seller_id', '=', sellerId)))
    .executeTakeFirst();
}

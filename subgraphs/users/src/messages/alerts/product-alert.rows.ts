import { type Kysely, sql } from 'kysely';
import type { UsersDatabase } from '../../users-context.ts';
import type { ProductAlertKind } from './alert-kind.ts';

const selectAlerts = (db: UsersDatabase) =>
  db
    .selectFrom('product_alert')
    .select([
      'id',
      'kind',
      'product_id as productId',
      'subject_id as subjectId',
      'threshold_minor as thresholdMinor',
      'price_minor as priceMinor',
      'created_at as createdAt',
    ]);

export type ProductAlertRow = Awaited<ReturnType<ReturnType<typeof selectAlerts>['executeTakeFirstOrThrow']>>;

/** What a person waits for, newest first; of one product, or of all. */
export function alertsOf(db: UsersDatabase, userId: string, productId?: string | null): Promise<ProductAlertRow[]> {
  return selectAlerts(db)
    .where('user_id', '=', userId)
    .$if(productId != null, (query) => query.where('product_id', '=', productId!))
    .orderBy('id', 'desc')
    .execute();
}

/** Which of some products anybody waits for. */
export async function productsWithAlerts(db: UsersDatabase, productIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('product_alert')
    .select('product_id')
    .distinct()
    .where('product_id', '=', sql<string>`any(${productIds}::uuid[])`)
    .execute();
  return rows.map(({ product_id }) => product_id);
}

/** The SKUs of a product that anybody waits for. */
export async function awaitedSkus(db: UsersDatabase, productId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('product_alert')
    .select('subject_id')
    .distinct()
    .where('product_id', '=', productId)
    .where('kind', '=', 'BACK_IN_STOCK')
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}

interface Met {
  kind: ProductAlertKind;
  productId: string;
  subjectId: string;
  /** For prices: what it costs now. */
  priceMinor?: number;
}

/** Takes some alerts that are met out of the table, which only their message follows; none is left when it gives none. */
export function takeMetAlerts(db: UsersDatabase | Kysely<never>, met: Met, limit: number) {
  const alerts = db as UsersDatabase;
  const { kind, productId, subjectId, priceMinor } = met;
  const some = alerts
    .selectFrom('product_alert')
    .select('id')
    .where('product_id', '=', productId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .$if(priceMinor !== undefined, (query) => query.where('threshold_minor', '>=', priceMinor!))
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  return alerts
    .deleteFrom('product_alert')
    .where('id', 'in', some)
    .returning(['id', 'user_id as userId', 'price_minor as priceMinor'])
    .execute();
}

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

/** A person's alerts, newest first, for one product or all. */
export function alertsOf(db: UsersDatabase, userId: string, productId?: string | null): Promise<ProductAlertRow[]> {
  return selectAlerts(db)
    .where('user_id', '=', userId)
    .$if(productId != null, (query) => query.where('product_id', '=', productId!))
    .orderBy('id', 'desc')
    .execute();
}

/** Those of the given products that have alerts. */
export async function productsWithAlerts(db: UsersDatabase, productIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('product_alert')
    .select('product_id')
    .distinct()
    .where('product_id', '=', sql<string>`any(${productIds}::uuid[])`)
    .execute();
  return rows.map(({ product_id }) => product_id);
}

/** The SKUs of a product that have alerts. */
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
  /** For price alerts: the present price. */
  priceMinor?: number;
}

/** Deletes and returns a page of triggered alerts, whose messages must follow; empty when none are left. */
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

import { daysBetween, shopDay } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { rollUpSales } from './roll-up-sales.ts';

/**
 * Job of every start: computes the days before this table existed. The first day is written last, so its absence shows
 * that there is work left, also after an interrupted job. After an import of orders: computes all from their first day.
 */
export async function fillSalesDays({ from }: { from?: string }, context: OrdersContext): Promise<void> {
  if (from) {
    for (const day of daysBetween(from, shopDay(new Date()))) await rollUpSales({ day }, context);
    return;
  }
  const first = await firstDay(context.db);
  if (!first) return;
  const kept = new Set(await keptDays(context.db, first));
  if (kept.has(first)) return;
  for (const day of daysBetween(first, shopDay(new Date())).toReversed()) {
    if (!kept.has(day)) await rollUpSales({ day }, context);
  }
}

/** The day of the first payment. */
async function firstDay(db: OrdersDatabase): Promise<string | undefined> {
  const row = await db
    .selectFrom('order')
    .select('paid_at')
    .where('paid_at', 'is not', null)
    .orderBy('paid_at')
    .limit(1)
    .executeTakeFirst();
  return row?.paid_at ? shopDay(row.paid_at) : undefined;
}

async function keptDays(db: OrdersDatabase, first: string): Promise<string[]> {
  const rows = await db.selectFrom('sales_day').select('day').distinct().where('day', '>=', first).execute();
  return rows.map(({ day }) => day);
}

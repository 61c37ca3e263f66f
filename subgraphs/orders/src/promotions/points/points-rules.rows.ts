import type { Loader } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { FIRST_POINTS_RULES, type PointsRules } from '../../pricing/index.ts';

export interface PointsRulesRow extends PointsRules {
  since: Date | null;
}

const FIRST: PointsRulesRow = { ...FIRST_POINTS_RULES, since: null };

const selectRules = (db: OrdersDatabase) =>
  db
    .selectFrom('points_rules')
    .select(['version', 'points_per_yuan as pointsPerYuan', 'worth_minor as worthMinor'])
    .select(['most_percent as mostPercent', 'since']);

/** The rules for orders placed now. */
export async function pointsRulesNow(db: OrdersDatabase): Promise<PointsRulesRow> {
  return (await selectRules(db).orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? FIRST;
}

/** The rules that an order was placed by. */
export async function pointsRulesBy(db: OrdersDatabase, version: number): Promise<PointsRules> {
  if (version === FIRST.version) return FIRST;
  return selectRules(db).where('version', '=', version).executeTakeFirstOrThrow();
}

/** The rules that orders were placed by, by order; all in one statement. */
export const pointsRulesOfOrder: Loader<string, PointsRules, OrdersContext> = {
  batch: async (orderIds, { db }) => {
    const rows = await db
      .selectFrom('order')
      .innerJoin('points_rules as rules', 'rules.version', 'order.points_rules')
      .select(['order.id as orderId', 'rules.version', 'rules.points_per_yuan as pointsPerYuan'])
      .select(['rules.worth_minor as worthMinor', 'rules.most_percent as mostPercent'])
      .where('order.id', 'in', orderIds)
      .execute();
    const found = new Map<string, PointsRules>(rows.map(({ orderId, ...rules }) => [orderId, rules]));
    return orderIds.map((id) => found.get(id) ?? FIRST);
  },
};

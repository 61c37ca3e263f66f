import { type RawBuilder, sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import type { Supply } from './sku-stock.entity.ts';

/** Whether so many available units are low, by the threshold of a SKU. */
export function supplyOf(available: number, lowAt: number): Supply {
  if (available <= 0) return 'OUT';
  return available <= lowAt ? 'LOW' : 'ENOUGH';
}

/**
 * Writes whether SKUs are low, in a transaction; answers with the sellers of those that changed. It reads the levels
 * anew, once nobody else writes the same: a level that somebody made meanwhile is not among those that the transaction
 * locked. Rows are locked in the order of ids, against deadlocks.
 */
export async function refreshSupply(
  db: CatalogDatabase,
  skuIds: readonly string[],
  usualLowAt: number,
): Promise<string[]> {
  if (skuIds.length === 0) return [];
  await sql`select from sku_stock where sku_id = any(${skuIds}::uuid[]) order by sku_id for update`.execute(db);
  const { rows } = await sql<{ sellerId: string }>`
    with now as (${supplies(usualLowAt, sql`rule.sku_id = any(${skuIds}::uuid[])`)})
    update sku_stock rule set supply = now.supply
    from now where now.sku_id = rule.sku_id and now.supply <> rule.supply
    returning rule.seller_id as "sellerId"`.execute(db);
  return [...new Set(rows.map(({ sellerId }) => sellerId))];
}

/** SKUs of which the wrong state is kept. */
export async function wrongSupplies(db: CatalogDatabase, usualLowAt: number): Promise<string[]> {
  const { rows } = await sql<{ skuId: string }>`
    select now.sku_id as "skuId" from (${supplies(usualLowAt, sql`true`)}) now
    join sku_stock rule on rule.sku_id = now.sku_id where rule.supply <> now.supply`.execute(db);
  return rows.map(({ skuId }) => skuId);
}

const supplies = (usualLowAt: number, condition: RawBuilder<unknown>) => sql`
  select rule.sku_id, case
      when coalesce(sum(level.on_hand - level.reserved), 0) <= 0 then 'OUT'
      when sum(level.on_hand - level.reserved) <= coalesce(rule.low_at, ${usualLowAt}) then 'LOW'
      else 'ENOUGH' end as supply
  from sku_stock rule left join stock_level level on level.sku_id = rule.sku_id
  where ${condition}
  group by rule.sku_id`;

/** The live topic of a shop whose low SKUs changed, and that of all shops. */
export const supplyTopic = (sellerId?: string) => (sellerId ? `catalog.supply.${sellerId}` : 'catalog.supply');

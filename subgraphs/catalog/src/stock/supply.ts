import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import type { Supply } from './sku-stock.entity.ts';

/** Whether so many available units are low, by the threshold of a SKU. */
export function supplyOf(available: number, lowAt: number): Supply {
  if (available <= 0) return 'OUT';
  return available <= lowAt ? 'LOW' : 'ENOUGH';
}

/**
 * Writes whether SKUs are low; answers with the sellers of those that changed. It reads the levels anew: a level that
 * somebody else made meanwhile is not among those that the transaction locked.
 */
export async function refreshSupply(
  db: CatalogDatabase,
  skuIds: readonly string[] | 'all',
  usualLowAt: number,
): Promise<string[]> {
  const { rows } = await sql<{ sellerId: string }>`
    with now as (
      select rule.sku_id, rule.seller_id, case
          when coalesce(sum(level.on_hand - level.reserved), 0) <= 0 then 'OUT'
          when sum(level.on_hand - level.reserved) <= coalesce(rule.low_at, ${usualLowAt}) then 'LOW'
          else 'ENOUGH' end as supply
      from sku_stock rule left join stock_level level on level.sku_id = rule.sku_id
      where ${skuIds === 'all' ? sql`true` : sql`rule.sku_id = any(${skuIds}::uuid[])`}
      group by rule.sku_id
    )
    update sku_stock rule set supply = now.supply
    from now where now.sku_id = rule.sku_id and now.supply <> rule.supply
    returning rule.seller_id as "sellerId"`.execute(db);
  return [...new Set(rows.map(({ sellerId }) => sellerId))];
}

/** The live topic of a shop whose low SKUs changed, and that of all shops. */
export const supplyTopic = (sellerId?: string) => (sellerId ? `catalog.supply.${sellerId}` : 'catalog.supply');

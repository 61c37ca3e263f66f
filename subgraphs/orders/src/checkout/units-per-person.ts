import type { Refusal } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { OrdersDatabase } from '../orders-context.ts';
import { type Named, refusals } from './checkout.refusals.ts';

interface Wanted extends Named {
  skuId: string;
  quantity: number;
}

/**
 * Why a person cannot buy these lines: more units of a SKU than one person may buy, with those of their other orders
 * and running checkouts. Cancelled and wholly refunded orders do not count. Where the person is locked, parallel
 * checkouts are counted one by one.
 */
export async function beyondPerson(
  db: OrdersDatabase,
  buyerId: string,
  wanted: readonly Wanted[],
  perPerson: ReadonlyMap<string, number>,
): Promise<Refusal | undefined> {
  const limited = wanted.filter(({ skuId }) => perPerson.has(skuId));
  if (limited.length === 0) return undefined;
  const skuIds = limited.map(({ skuId }) => skuId);
  const bought = await unitsBought(db, buyerId, skuIds);
  for (const line of limited) {
    const [most, already] = [perPerson.get(line.skuId) ?? line.quantity, bought.get(line.skuId) ?? 0];
    if (already + line.quantity > most) return refusals.perPerson(line, { most, bought: already });
  }
  return undefined;
}

async function unitsBought(
  db: OrdersDatabase,
  buyerId: string,
  skuIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ skuId: string; units: number }>`
    select "skuId", sum(quantity)::int as units from (
      select line ->> 'skuId' as "skuId", (line ->> 'quantity')::int as quantity
      from checkout_saga checkout, jsonb_array_elements(checkout.lines) line
      where checkout.buyer_id = ${buyerId} and checkout.step in ('PRICED', 'STOCK_RESERVED', 'PROMOTIONS_HELD')
      union all
      select line.sku_id::text, line.quantity
      from "order" join order_line line on line.order_id = "order".id
      where "order".buyer_id = ${buyerId} and "order".status not in ('CANCELLED', 'REFUNDED')
        and line.sku_id = any(${skuIds}::uuid[])
    ) bought
    where "skuId" = any(${skuIds}::text[])
    group by "skuId"`.execute(db);
  return new Map(rows.map(({ skuId, units }) => [skuId, units]));
}

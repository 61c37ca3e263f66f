import type { Refusal } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersDatabase } from '../../orders-context.ts';
import type { OrdersSettings } from '../../orders-settings.ts';
import { type Named, refusals } from '../checkout.refusals.ts';

/** Orders stay unpaid for minutes or hours: older partitions are not read. */
const RECENT_MS = 31 * 86_400_000;
const ZEROS = new Uint8Array(16);

interface Wanted extends Named {
  skuId: string;
  quantity: number;
}

/** What a person holds without having paid: in orders and in running checkouts. */
export interface UnpaidHold {
  orders: number;
  /** By SKU. */
  units: ReadonlyMap<string, number>;
}

export async function unpaidHold(db: OrdersDatabase, buyerId: string): Promise<UnpaidHold> {
  const since = uuidv7({ msecs: Date.now() - RECENT_MS, random: ZEROS });
  const { rows } = await sql<Omit<Wanted, keyof Named> & { id: string }>`
    select checkout.id, line ->> 'skuId' as "skuId", (line ->> 'quantity')::int as quantity
    from checkout_saga checkout, jsonb_array_elements(checkout.lines) line
    where checkout.buyer_id = ${buyerId} and checkout.step in ('PRICED', 'STOCK_RESERVED', 'PROMOTIONS_HELD')
    union all
    select "order".id, line.sku_id::text, line.quantity
    from "order" join order_line line on line.order_id = "order".id
    where "order".buyer_id = ${buyerId} and "order".status = 'PENDING' and "order".id >= ${since}`.execute(db);
  const units = new Map<string, number>();
  for (const { skuId, quantity } of rows) units.set(skuId, quantity + (units.get(skuId) ?? 0));
  return { orders: new Set(rows.map(({ id }) => id)).size, units };
}

/** Why a person who holds this cannot order these lines before paying; undefined when they can. */
export function overLimit(
  wanted: readonly Wanted[],
  held: UnpaidHold,
  settings: Pick<OrdersSettings, 'UNPAID_ORDERS' | 'UNPAID_UNITS' | 'UNPAID_UNITS_PER_SKU'>,
): Refusal | undefined {
  const { UNPAID_ORDERS, UNPAID_UNITS, UNPAID_UNITS_PER_SKU } = settings;
  if (held.orders >= UNPAID_ORDERS) return refusals.unpaidOrders(UNPAID_ORDERS);
  for (const line of wanted) {
    const already = held.units.get(line.skuId) ?? 0;
    if (already + line.quantity > UNPAID_UNITS_PER_SKU) {
      return refusals.unpaidUnitsOf(line, { most: UNPAID_UNITS_PER_SKU, held: already });
    }
  }
  const already = sum([...held.units.values()]);
  if (already + unitsOf(wanted) <= UNPAID_UNITS) return undefined;
  return refusals.unpaidUnits({ most: UNPAID_UNITS, held: already });
}

/** Until when an order must be paid: a large order reserves its goods for a shorter time. */
export function payBefore(now: Date, lines: readonly { quantity: number }[], settings: OrdersSettings): Date {
  const { ORDER_EXPIRY_SECONDS: usual, LARGE_ORDER_UNITS, LARGE_ORDER_EXPIRY_SECONDS: short } = settings;
  const seconds = unitsOf(lines) > LARGE_ORDER_UNITS ? Math.min(short, usual) : usual;
  return new Date(now.getTime() + seconds * 1000);
}

/** A lock per person: parallel checkouts are counted one after the other. */
export async function lockUnpaid(db: OrdersDatabase, buyerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`unpaid of ${buyerId}`}))`.execute(db);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const unitsOf = (lines: readonly { quantity: number }[]) => sum(lines.map(({ quantity }) => quantity));

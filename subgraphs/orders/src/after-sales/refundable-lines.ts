import type { Order } from '../order/order.entity.ts';
import { selectLines } from '../order/order.rows.ts';
import type { OrdersDatabase } from '../orders-context.ts';
import { partsOf } from '../pricing/priced-line.ts';
import { goodsPayableMinor } from '../pricing/totals.ts';
import { claimsOf, sumOf, takesUnits } from '../units/claimed-units.ts';
import { type LineUnits, lineUnits } from '../units/line-units.ts';
import type { Shared } from './refund-share.ts';

/** A line of an order with what can still go back of it. */
export interface RefundableLine extends LineUnits {
  unitPriceMinor: number;
  goods: Shared;
  points: Shared;
}

/** The lines of an order as after-sale requests see them; lock the order when a decision hangs on them. */
export async function refundableLines(db: OrdersDatabase, { id }: Pick<Order, 'id'>): Promise<RefundableLine[]> {
  const [units, lines, claims] = await Promise.all([
    lineUnits(db, id),
    selectLines(db).where('order_id', '=', id).execute(),
    claimsOf(db, [id]),
  ]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return units.map((line) => {
    const row = byId.get(line.orderLineId)!;
    const own = claims.filter(({ orderLineId }) => orderLineId === line.orderLineId);
    const [withUnits, priceOnly] = [own.filter(takesUnits), own.filter((claim) => !takesUnits(claim))];
    return {
      ...line,
      unitPriceMinor: row.unitPriceMinor,
      goods: {
        total: goodsPayableMinor(partsOf(row)),
        claimed: sumOf(withUnits, ({ goodsMinor, withheldMinor }) => goodsMinor + withheldMinor),
        discounted: sumOf(priceOnly, ({ goodsMinor }) => goodsMinor),
      },
      points: { total: row.pointsMinor, claimed: sumOf(withUnits, ({ pointsMinor }) => pointsMinor), discounted: 0 },
    };
  });
}

import { present } from '../kernel/index.ts';
import { type Order, selectLines } from '../order/index.ts';
import type { OrdersDatabase } from '../orders-context.ts';
import { goodsPayableMinor, partsOf } from '../pricing/index.ts';
import { claimsOf, type LineUnits, lineUnits, sumOf, takesUnits } from '../units/index.ts';
import type { Shared } from './refund-share.ts';

/** A line of an order with what can still be refunded of it. */
export interface RefundableLine extends LineUnits {
  unitPriceMinor: number;
  goods: Shared;
  points: Shared;
}

/** The lines of an order for after-sale requests; lock the order before deciding by them. */
export async function refundableLines(db: OrdersDatabase, { id }: Pick<Order, 'id'>): Promise<RefundableLine[]> {
  const [units, lines, claims] = await Promise.all([
    lineUnits(db, id),
    selectLines(db).where('order_id', '=', id).execute(),
    claimsOf(db, [id]),
  ]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return units.map((line) => {
    const row = present(byId.get(line.orderLineId), 'line of the order');
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
      points: {
        total: row.pointsMinor,
        claimed: sumOf(withUnits, ({ pointsMinor, withheldPointsMinor }) => pointsMinor + withheldPointsMinor),
        discounted: 0,
      },
    };
  });
}

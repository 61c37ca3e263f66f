import type { OrdersDatabase } from '../orders-context.ts';
import { lineUnits } from '../units/index.ts';
import type { AfterSale } from './after-sale.entity.ts';

/** The freight of a seller's part, in fen: refunded with the last of its goods when none of them was shipped. */
export async function freightBack(db: OrdersDatabase, { order, sellerId }: AfterSale): Promise<number> {
  const own = (await lineUnits(db, order.id)).filter((line) => line.sellerId === sellerId);
  if (own.some(({ ordered, cancelled }) => cancelled < ordered)) return 0;
  const { freight } = await db
    .selectFrom('order_line')
    .select(({ fn }) =>
      fn.sum<string>((eb) => eb('freight_minor', '-', eb.ref('freight_discount_minor'))).as('freight'),
    )
    .where('order_id', '=', order.id)
    .where('seller_id', '=', sellerId)
    .executeTakeFirstOrThrow();
  // A sum of int8 is a numeric, which the driver returns as text.
  return Number(freight);
}

import { RestockDocument } from '../calls/catalog.generated.ts';
import { failpoint } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSaleStatus } from '../units/index.ts';

/** Job: restocks the goods of a settled request; the catalog does so once per request. */
export async function restock({ afterSaleId }: { afterSaleId: string }, context: OrdersContext): Promise<void> {
  failpoint(context, 'AFTER_SALE_SETTLED');
  const lines = await context.db
    .selectFrom('after_sale_line')
    .innerJoin('order_line', 'order_line.id', 'after_sale_line.order_line_id')
    .select(['order_id as orderId', 'sku_id as skuId', 'restocked as quantity'])
    .where('after_sale_id', '=', afterSaleId)
    .where('restocked', '>', 0)
    .execute();
  const [first] = lines;
  if (!first) return;
  const units = lines.map(({ skuId, quantity }) => ({ skuId, quantity }));
  await context.call('catalog', RestockDocument, {
    reservationId: first.orderId,
    returnId: afterSaleId,
    lines: units,
  });
  failpoint(context, 'AFTER_SALE_RESTOCKED');
  await context.db
    .updateTable('after_sale')
    .set({ restocked_at: new Date() })
    .where('id', '=', afterSaleId)
    .where('restocked_at', 'is', null)
    .execute();
}

/** Job of every minute and of every start: restocks goods after a crash. */
export async function restockLeft(_: object, context: OrdersContext): Promise<void> {
  const left = await context.db
    .selectFrom('after_sale')
    .select('id')
    .where('status', 'in', [AfterSaleStatus.REFUNDING, AfterSaleStatus.REFUNDED])
    .where('restocked_at', 'is', null)
    .limit(500)
    .execute();
  for (const { id } of left) await restock({ afterSaleId: id }, context);
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { RefundEventPayload } from '@minijd/events';
import { OrderStatus, takeStep } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { PaymentRefund, RefundStatus } from '../payments/index.ts';
import { AfterSaleStatus } from '../units/index.ts';
import { advance } from './advance-after-sale.ts';
import { AfterSale } from './after-sale.entity.ts';
import { emitAfterSaleEvent } from './emit-after-sale-event.ts';

/** Settles a request whose last refund is done, and refunds the order when all of its goods went back. */
export async function completeAfterSale(context: OrdersContext, em: EntityManager, id: string): Promise<void> {
  const open = await em.count(PaymentRefund, { afterSaleId: id, status: RefundStatus.REQUESTED });
  if (open > 0) return;
  const afterSale = await em.findOneOrFail(AfterSale, id, { refresh: true });
  advance(context, em, { afterSale, step: 'refund', actor: 'SYSTEM' });
  await em.flush();
  await emitAfterSaleEvent(context, em, afterSale);
  const { order } = afterSale;
  if (order.status !== OrderStatus.REFUNDING) return;
  const unfinished = await em.count(AfterSale, { order, status: AfterSaleStatus.REFUNDING });
  if (unfinished === 0) await takeStep(context, em, { order, step: 'refund' });
}

/** A refund of a request has succeeded. */
export async function completeRefunded(
  context: OrdersContext,
  em: EntityManager,
  { refundId }: RefundEventPayload,
): Promise<void> {
  const { afterSaleId } = await em.findOneOrFail(PaymentRefund, refundId);
  if (afterSaleId) await completeAfterSale(context, em, afterSaleId);
}

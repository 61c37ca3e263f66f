import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrdersContext } from '../orders-context.ts';
import type { AfterSale } from './after-sale.entity.ts';

const HOUR_MS = 3_600_000;

/** How long the next party has to act; then the job `afterSaleDeadline` acts. */
async function setDeadline(context: OrdersContext, em: EntityManager, afterSale: AfterSale, hours: number) {
  const startAfter = new Date(Date.now() + hours * HOUR_MS);
  afterSale.deadline = startAfter;
  await em.flush();
  const { id: afterSaleId, status } = afterSale;
  await context.bus.send(em.getKysely(), 'orders.afterSaleDeadline', { afterSaleId, status }, { startAfter });
}

export function awaitAnswer(context: OrdersContext, em: EntityManager, afterSale: AfterSale): Promise<void> {
  return setDeadline(context, em, afterSale, context.settings.AFTER_SALE_ANSWER_HOURS);
}

export function awaitParcel(context: OrdersContext, em: EntityManager, afterSale: AfterSale): Promise<void> {
  return setDeadline(context, em, afterSale, context.settings.RETURN_SEND_DAYS * 24);
}

export function awaitReceipt(context: OrdersContext, em: EntityManager, afterSale: AfterSale): Promise<void> {
  return setDeadline(context, em, afterSale, context.settings.RETURN_RECEIVE_DAYS * 24);
}

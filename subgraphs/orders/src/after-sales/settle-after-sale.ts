import type { EntityManager } from '@mikro-orm/postgresql';
import { deliverOrder, Shipment } from '../fulfilment/index.ts';
import { type Order, OrderStatus, takeStep } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { lockPayment, Payment, PaymentStatus, RefundReason, requestRefund } from '../payments/index.ts';
import { pointsEarned } from '../pricing/index.ts';
import { pointsRulesBy, releaseCoupons, returnPoints, revokePoints } from '../promotions/index.ts';
import { AfterSaleKind, goodsRefunded, lineUnits, undecided } from '../units/index.ts';
import type { AfterSale } from './after-sale.entity.ts';
import { AfterSaleLine } from './after-sale-line.entity.ts';
import { completeAfterSale } from './complete-after-sale.ts';
import { freightBack } from './freight-back.ts';

/**
 * Runs in the transaction that settles a request: money, points, coupons and goods go back, and the order moves on when
 * nothing is left to ship.
 */
export async function settle(context: OrdersContext, em: EntityManager, afterSale: AfterSale): Promise<void> {
  const db: OrdersDatabase = em.getKysely();
  const { order } = afterSale;
  if (afterSale.kind === AfterSaleKind.REFUND) {
    const lines = await em.find(AfterSaleLine, { afterSale });
    for (const line of lines) line.restocked = line.quantity;
    await em.flush();
    afterSale.freightMinor = await freightBack(db, afterSale);
  }
  await sendGoodsBack(context, em, afterSale);
  const units = await lineUnits(db, order.id);
  const nothingLeft = units.every(({ ordered, cancelled, returned }) => ordered === cancelled + returned);
  const nothingSent = units.every(({ ordered, cancelled }) => ordered === cancelled);
  await givePromotionsBack(db, afterSale, { coupons: nothingSent });
  if (nothingLeft) await requestOrderRefund(context, em, order);
  else await completeShipping(context, em, order);
  const requested = await giveMoneyBack(context, em, afterSale);
  if (requested === 0) await completeAfterSale(context, em, afterSale.id);
}

async function sendGoodsBack(context: OrdersContext, em: EntityManager, afterSale: AfterSale): Promise<void> {
  const restocked = await em.count(AfterSaleLine, { afterSale, restocked: { $gt: 0 } });
  if (restocked === 0) afterSale.restockedAt = new Date();
  else await context.bus.send(em.getKysely(), 'orders.restock', { afterSaleId: afterSale.id });
}

/** From all payments of the order; never more than is left of them. Returns the number of refunds requested. */
async function giveMoneyBack(context: OrdersContext, em: EntityManager, afterSale: AfterSale): Promise<number> {
  const { order, id: afterSaleId } = afterSale;
  let wanted = afterSale.goodsMinor + afterSale.freightMinor;
  let refunds = 0;
  for (const { id } of await em.find(Payment, { order, status: PaymentStatus.SUCCEEDED }, { orderBy: { id: 'asc' } })) {
    const payment = await lockPayment(em, id);
    const amountMinor = Math.min(wanted, payment.amountMinor - payment.refundedMinor);
    if (amountMinor < 1) continue;
    await requestRefund(context, em, { payment, amountMinor, afterSaleId, reason: RefundReason.AFTER_SALE });
    wanted -= amountMinor;
    refunds += 1;
  }
  return refunds;
}

/**
 * Spent points are returned in proportion and earned ones revoked; coupons are returned when nothing of the order was
 * shipped.
 */
async function givePromotionsBack(
  db: OrdersDatabase,
  afterSale: AfterSale,
  { coupons }: { coupons: boolean },
): Promise<void> {
  const { id, order, pointsMinor } = afterSale;
  const { id: orderId, buyerId: userId } = order;
  const rules = await pointsRulesBy(db, order.pointsRules);
  const most = Math.floor(pointsMinor / rules.worthMinor);
  if (most > 0) await returnPoints(db, { orderId, key: `after-sale:${id}:returned`, most });
  if (order.status === OrderStatus.COMPLETED) {
    const paid = order.itemsTotalMinor - order.reductionMinor - order.couponMinor - order.pointsMinor;
    const due = pointsEarned(paid - (await goodsRefunded(db, orderId)), rules);
    await revokePoints(db, { userId, orderId, key: `after-sale:${id}:revoked`, due });
  }
  if (coupons) await releaseCoupons(db, orderId);
}

/** All goods went back: the order becomes REFUNDED with the last refund. A completed order stays completed. */
async function requestOrderRefund(context: OrdersContext, em: EntityManager, order: Order): Promise<void> {
  if (order.status !== OrderStatus.COMPLETED) await takeStep(context, em, { order, step: 'requestRefund' });
}

/** With nothing left to ship the order takes the status of its parcels. */
async function completeShipping(context: OrdersContext, em: EntityManager, order: Order): Promise<void> {
  const units = await lineUnits(em.getKysely(), order.id);
  if (order.status !== OrderStatus.PAID || units.some((line) => undecided(line) > 0)) return;
  await takeStep(context, em, { order, step: 'ship' });
  const travelling = await em.count(Shipment, { order, deliveredAt: null });
  if (travelling === 0) await deliverOrder(context, em, order);
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid } from '@minijd/subgraph';
import { optionalOneLineText } from '../kernel/index.ts';
import { lockOrder, noteOnOrder, type Order, OrderStatus, orderRefusals, publishEvent } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { AfterSaleKind, AfterSaleStatus, shippable } from '../units/index.ts';
import { advance } from './advance-after-sale.ts';
import { AfterSale } from './after-sale.entity.ts';
import { refusals } from './after-sale.refusals.ts';
import type { AfterSaleReason } from './after-sale-reason.ts';
import { emitAfterSaleEvent } from './emit-after-sale-event.ts';
import { type RefundableLine, refundableLines } from './refundable-lines.ts';
import { newRequest } from './request-after-sale.ts';
import { settle } from './settle-after-sale.ts';
import { claimedLines } from './wanted-units.ts';

interface Cancellation {
  orderId: string;
  /** Absent: every part that has no parcel yet. */
  sellerId?: string | null | undefined;
  reason: AfterSaleReason;
  text?: string | null | undefined;
}

/**
 * Cancels a paid order of the viewer, or a part of it: a refund that nobody has to grant. Sellers record parcels with
 * the same lock, so that a part is either cancelled or shipped.
 */
export async function cancelPaidOrder(context: OrdersContext, given: Cancellation): Promise<void> {
  const { orderId, sellerId, reason } = given;
  if (!isUuid(orderId)) throw orderRefusals.noSuchOrder(['input', 'orderId']);
  const text = optionalOneLineText(given.text?.replaceAll(/\s+/gu, ' '), 200, ['input', 'text']);
  const events = await context.em.transactional(async (em) => {
    const order = await lockOrder(em, orderId);
    if (order.buyerId !== context.userId) throw orderRefusals.noSuchOrder(['input', 'orderId']);
    const lines = await refundableLines(em.getKysely(), order);
    const noted: string[] = [];
    for (const part of cancellableParts(order, lines, sellerId)) {
      noted.push(await cancelPart(context, em, { order, part, reason, text }));
    }
    return noted;
  });
  for (const eventId of events) await publishEvent(context, orderId, eventId);
}

/** The parts to cancel; none when all of them were cancelled before. */
function cancellableParts(order: Order, lines: readonly RefundableLine[], sellerId: string | null | undefined) {
  const wanted = [...Map.groupBy(lines, (line) => line.sellerId).values()].filter(
    ([line]) => sellerId == null || line?.sellerId === sellerId,
  );
  if (wanted.length === 0) throw orderRefusals.noSuchOrder(['input', 'sellerId']);
  const left = wanted.filter((part) => part.some(({ ordered, cancelled }) => cancelled < ordered));
  if (left.length === 0) return [];
  if (order.status !== OrderStatus.PAID) throw orderRefusals.notNow(order.status);
  const unsent = left.filter((part) => part.every(({ shipped }) => shipped === 0));
  if (unsent.length === 0) throw refusals.hasParcel();
  return unsent;
}

interface Part {
  order: Order;
  /** The lines of one seller. */
  part: readonly RefundableLine[];
  reason: AfterSaleReason;
  text: string | undefined;
}

/** Settles what was asked for before and the rest, whose last units bring the freight. Returns the timeline entry. */
async function cancelPart(context: OrdersContext, em: EntityManager, { order, part, reason, text }: Part) {
  const sellerId = part[0]?.sellerId;
  const kind = AfterSaleKind.REFUND;
  const asked = await em.find(AfterSale, { order, sellerId, kind, status: AfterSaleStatus.REQUESTED });
  for (const request of asked) await settleNow(context, em, request, text);
  const rest = part
    .map((line) => ({ orderLineId: line.orderLineId, quantity: shippable(line) }))
    .filter(({ quantity }) => quantity > 0);
  if (rest.length > 0) {
    const { settings } = context;
    const around = { paidAt: order.paidAt, prices: new Map<string, number>(), settings, now: new Date() };
    const lines = claimedLines({ kind, reason, lines: rest }, part, around);
    await settleNow(context, em, newRequest(em, { order, kind, reason, text, pictures: [], lines }), text);
  }
  const event = noteOnOrder(context, order, { type: 'PAID_CANCELLED', detail: reason, sellerId });
  await em.persist(event).flush();
  return event.id;
}

async function settleNow(context: OrdersContext, em: EntityManager, afterSale: AfterSale, note: string | undefined) {
  advance(context, em, { afterSale, step: 'settle', actor: 'BUYER', note });
  await em.flush();
  await emitAfterSaleEvent(context, em, afterSale);
  await emitAfterSaleEvent(context, em, afterSale, 'orders.afterSale.cancelled');
  await settle(context, em, afterSale);
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { fromDecimal, prorate } from '@minijd/money';
import { checkedAll, isUuid, requiredText } from '@minijd/subgraph';
import { at } from '../kernel/index.ts';
import {
  lockOrder,
  noteOnOrder,
  type Order,
  OrderEvent,
  OrderLine,
  OrderStatus,
  orderRefusals,
  payloadOf,
  publishEvent,
} from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { refuseWhilePaying } from '../payments/index.ts';
import { partsOf, sumOf, totalsOf } from '../pricing/index.ts';
import { refusals } from './change.refusals.ts';
import type { ChangeOrderPriceInput } from './change-price.resolver.ts';
import { freightLimits, unitPriceLimits } from './price-limits.ts';

const MOST_CHANGES = 20;

interface NewPrice {
  /** By line, in fen. */
  units: Map<string, number>;
  freightMinor: number | undefined;
  expectedMinor: number | undefined;
  reason: string;
}

/**
 * Changes what an unpaid part of the viewer's shop costs. With the order locked no payment begins; one that is in flight
 * refuses the change, and one that succeeds late with the old amount is refunded.
 */
export async function changePrice(context: OrdersContext, input: ChangeOrderPriceInput): Promise<void> {
  if (!isUuid(input.orderId)) throw orderRefusals.noSuchOrder(['input', 'orderId']);
  const wanted = checkedPrice(input);
  const eventId = await context.em.transactional(async (em) => {
    const order = await lockOrder(em, input.orderId);
    const lines = await em.find(OrderLine, { order }, { orderBy: { position: 'asc' } });
    const own = lines.filter(({ sellerId }) => sellerId === context.viewer.sellerId);
    if (own.length === 0) throw orderRefusals.noSuchOrder(['input', 'orderId']);
    await refuseUnchangeable(em, order);
    const before = totalsOf(own.map(partsOf)).totalMinor;
    const pricesBefore = pricesOf(own);
    if (wanted.expectedMinor !== undefined && wanted.expectedMinor !== before) throw refusals.seenOther(before);
    setUnitPrices(own, wanted.units);
    if (wanted.freightMinor !== undefined) setFreight(own, wanted.freightMinor);
    // Prices that change against each other leave the total, but not what a return is worth.
    if (pricesOf(own) === pricesBefore) return undefined;
    const after = totalsOf(own.map(partsOf)).totalMinor;
    const sellerId = at(own, 0).sellerId;
    if ((await em.count(OrderEvent, { order, sellerId, type: 'PRICE_CHANGED' })) >= MOST_CHANGES) {
      throw refusals.tooOften();
    }
    return record(context, em, { order, lines, sellerId, change: { from: before, to: after, reason: wanted.reason } });
  });
  if (eventId) await publishEvent(context, input.orderId, eventId);
}

function checkedPrice(input: ChangeOrderPriceInput): NewPrice {
  const units = new Map<string, number>();
  for (const [index, { orderLineId, unitPrice }] of (input.lines ?? []).entries()) {
    if (units.has(orderLineId)) throw refusals.twice(['input', 'lines', String(index)]);
    units.set(orderLineId, fromDecimal(unitPrice).minor);
  }
  const { reason } = checkedAll({
    reason: () => requiredText(input.reason, { max: 200, refuse: refusals.reason }),
  });
  return {
    ...{ units, reason },
    freightMinor: input.freight == null ? undefined : fromDecimal(input.freight).minor,
    expectedMinor: input.expectedTotal == null ? undefined : fromDecimal(input.expectedTotal).minor,
  };
}

async function refuseUnchangeable(em: EntityManager, order: Order): Promise<void> {
  if (order.status !== OrderStatus.PENDING) throw orderRefusals.notNow(order.status);
  if (order.payBefore && order.payBefore <= new Date()) throw refusals.tooLate();
  await refuseWhilePaying(em.getKysely(), order.id);
}

const pricesOf = (lines: readonly OrderLine[]) =>
  lines.map(({ unitPriceMinor, freightMinor }) => `${unitPriceMinor}+${freightMinor}`).join();

function setUnitPrices(own: readonly OrderLine[], units: ReadonlyMap<string, number>): void {
  for (const [index, [id, unitPriceMinor]] of [...units].entries()) {
    const field = ['input', 'lines', String(index), 'unitPrice'];
    const line = own.find((one) => one.id === id);
    if (!line) throw refusals.noSuchLine(['input', 'lines', String(index), 'orderLineId']);
    const placedUnitPriceMinor = line.placedUnitPriceMinor ?? line.unitPriceMinor;
    const discountsMinor = line.reductionMinor + line.couponMinor + line.pointsMinor;
    const limits = unitPriceLimits({ quantity: line.quantity, placedUnitPriceMinor, discountsMinor });
    if (unitPriceMinor < limits.least || unitPriceMinor > limits.most) throw refusals.price(field, limits);
    Object.assign(line, { unitPriceMinor, placedUnitPriceMinor });
  }
}

/** Shared like the price, above what coupons take off each line's share. */
function setFreight(own: readonly OrderLine[], freightMinor: number): void {
  const nowMinor = sumOf(own.map((line) => line.freightMinor));
  if (freightMinor === nowMinor) return;
  const discountMinor = sumOf(own.map((line) => line.freightDiscountMinor));
  const limits = freightLimits({ nowMinor, discountMinor });
  if (freightMinor < limits.least || freightMinor > limits.most) throw refusals.freight(limits);
  const shares = prorate(
    freightMinor - discountMinor,
    own.map((line) => line.unitPriceMinor * line.quantity),
  );
  for (const [index, line] of own.entries()) line.freightMinor = line.freightDiscountMinor + at(shares, index);
}

/** How an entry of the timeline says what changed. */
export interface PriceChange {
  from: number;
  to: number;
  reason: string;
}

async function record(
  context: OrdersContext,
  em: EntityManager,
  { order, lines, sellerId, change }: { order: Order; lines: OrderLine[]; sellerId: string; change: PriceChange },
): Promise<string> {
  const { totalMinor: fromMinor } = order;
  Object.assign(order, totalsOf(lines.map(partsOf)));
  const event = noteOnOrder(context, order, { type: 'PRICE_CHANGED', detail: JSON.stringify(change), sellerId });
  await em.persist(event).flush();
  const amounts = { fromMinor, toMinor: order.totalMinor, reason: change.reason };
  await context.emit(em, 'orders.order.priceChanged', { ...payloadOf(order, lines), ...amounts });
  return event.id;
}

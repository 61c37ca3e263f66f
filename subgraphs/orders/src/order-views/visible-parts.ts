import { routeTo } from '../fulfilment/delivery/delivery-estimate.type.ts';
import { linesOfShipment, shipmentsOfOrder } from '../fulfilment/shipment/shipment.rows.ts';
import {
  eventsOfOrder,
  linesOfOrder,
  type OrderEventRow,
  type OrderLineRow,
  type OrderRow,
} from '../order/order.rows.ts';
import { seesAll, sellsAPart } from '../order/order-access.ts';
import type { OrdersContext } from '../orders-context.ts';
import { partsOf } from '../pricing/priced-line.ts';
import { type Totals, totalsOf } from '../pricing/totals.ts';
import { claimsOfOrder } from '../units/claimed-units.ts';
import type { OrderEventType } from './order-event.texts.ts';
import { type Parcel, type SubOrder, subOrdersOf } from './sub-order.ts';

async function parcelsOf(context: OrdersContext, orderId: string): Promise<Parcel[]> {
  const shipments = await context.load(shipmentsOfOrder, orderId);
  return Promise.all(
    shipments.map(async (shipment) => ({ ...shipment, lines: await context.load(linesOfShipment, shipment.id) })),
  );
}

/** The lines of an order; of a seller their own only. */
export async function visibleLines(context: OrdersContext, order: OrderRow): Promise<OrderLineRow[]> {
  const lines = await context.load(linesOfOrder, order.id);
  return (await seesAll(context, order)) ? lines : lines.filter(({ sellerId }) => sellerId === context.viewer.sellerId);
}

/** What an order costs; for a seller what their part of it does. */
export async function visibleTotals(context: OrdersContext, order: OrderRow): Promise<Totals> {
  return (await sellsAPart(context, order)) ? totalsOf((await visibleLines(context, order)).map(partsOf)) : order;
}

/** What happened to an order; a seller among several hears of the whole order and of their own part. */
export async function visibleEvents(context: OrdersContext, order: OrderRow): Promise<OrderEventRow[]> {
  const events = await context.load(eventsOfOrder, order.id);
  return (await sellsAPart(context, order)) ? events.filter((event) => isForSeller(context, event)) : events;
}

/** Events of parts of an order; money belongs to the whole order, but not to each of its sellers. */
const OF_PARTS: readonly OrderEventType[] = [
  ...(['PARTLY_SHIPPED', 'SHIPPED', 'TRACKED', 'PARTLY_DELIVERED'] as const),
  ...(['AFTER_SALE', 'PAYMENT_FAILED', 'REFUNDED'] as const),
];

export function isForSeller({ viewer }: OrdersContext, { type, sellerId }: OrderEventRow): boolean {
  return OF_PARTS.includes(type) ? sellerId === viewer.sellerId : true;
}

/** The parts of an order by seller; of a seller their own only. */
export async function visibleParts(context: OrdersContext, order: OrderRow): Promise<SubOrder[]> {
  const [lines, parcels, claims, all] = await Promise.all([
    context.load(linesOfOrder, order.id),
    parcelsOf(context, order.id),
    context.load(claimsOfOrder, order.id),
    seesAll(context, order),
  ]);
  const route = routeTo(context, order.recipientAddress);
  const parts = subOrdersOf(order, { lines, parcels, claims, route });
  return all ? parts : parts.filter(({ seller }) => seller.id === context.viewer.sellerId);
}

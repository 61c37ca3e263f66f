import { linesOfShipment, routeTo, shipmentsOfOrder } from '../fulfilment/index.ts';
import {
  eventsOfOrder,
  linesOfOrder,
  type OrderEventRow,
  type OrderEventType,
  type OrderLineRow,
  type OrderRow,
  orderLineById,
  seesAll,
  sellsAPart,
  visibleOrder,
} from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { partsOf, type Totals, totalsOf } from '../pricing/index.ts';
import { claimsOfOrder } from '../units/index.ts';
import { type Parcel, type SubOrder, subOrdersOf } from './sub-order.ts';

async function parcelsOf(context: OrdersContext, orderId: string): Promise<Parcel[]> {
  const shipments = await context.load(shipmentsOfOrder, orderId);
  return Promise.all(
    shipments.map(async (shipment) => ({ ...shipment, lines: await context.load(linesOfShipment, shipment.id) })),
  );
}

/** The lines of an order; for a seller only their own. */
export async function visibleLines(context: OrdersContext, order: OrderRow): Promise<OrderLineRow[]> {
  const lines = await context.load(linesOfOrder, order.id);
  return (await seesAll(context, order)) ? lines : lines.filter(({ sellerId }) => sellerId === context.viewer.sellerId);
}

/** A line, for those who may see it; undefined for others. */
export async function visibleLine(context: OrdersContext, id: string): Promise<OrderLineRow | undefined> {
  const line = await context.load(orderLineById, id);
  const order = line && (await visibleOrder(context, line.orderId));
  return order && (await visibleLines(context, order)).find((own) => own.id === id);
}

/** The price of an order; for a seller that of their part. */
export async function visibleTotals(context: OrdersContext, order: OrderRow): Promise<Totals> {
  return (await sellsAPart(context, order)) ? totalsOf((await visibleLines(context, order)).map(partsOf)) : order;
}

/** The timeline of an order; one of several sellers sees events of the whole order and of their own part. */
export async function visibleEvents(context: OrdersContext, order: OrderRow): Promise<OrderEventRow[]> {
  const events = await context.load(eventsOfOrder, order.id);
  return (await sellsAPart(context, order)) ? events.filter((event) => isForSeller(context, event)) : events;
}

/** Events of parts of an order. Payments concern the whole order, but not each of its sellers. */
const OF_PARTS: readonly OrderEventType[] = [
  ...(['PARTLY_SHIPPED', 'SHIPPED', 'TRACKED', 'PARTLY_DELIVERED'] as const),
  ...([
    'AFTER_SALE',
    'PAID_CANCELLED',
    'PAYMENT_FAILED',
    'REFUNDED',
    'INVOICED',
    'INVOICE_REVERSED',
    'PRICE_CHANGED',
  ] as const),
];

export function isForSeller({ viewer }: OrdersContext, { type, sellerId }: OrderEventRow): boolean {
  return OF_PARTS.includes(type) ? sellerId === viewer.sellerId : true;
}

/** The parts of an order by seller; for a seller only their own. */
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

import type { EntityManager } from '@mikro-orm/postgresql';
import { checkedAll, isUuid, Refusal } from '@minijd/subgraph';
import { at, oneLineText } from '../kernel/index.ts';
import {
  type EventSubject,
  lockOrder,
  noteOnOrder,
  type Order,
  OrderStatus,
  orderRefusals,
  publishEvent,
  takeStep,
} from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { type LineUnits, lineUnits, shippable, undecided } from '../units/index.ts';
import { simulateCarrier } from './carrier/simulated-carrier.ts';
import { type ChosenLine, chosenLines, type WantedLine } from './chosen-lines.ts';
import { Shipment } from './shipment.entity.ts';
import { refusals } from './shipment.refusals.ts';
import { ShipmentLine } from './shipment-line.entity.ts';
import { shipmentPayload } from './shipment-payload.ts';
import { trackingNumber } from './tracking-number.ts';

interface Parcel {
  orderId: string;
  carrier: string;
  trackingNo: string;
  /** Absent: all unshipped units that the viewer may ship. */
  lines?: readonly WantedLine[] | undefined;
  /** Only goods of this seller; absent: of all that the viewer may ship. */
  sellerId?: string | undefined;
}

/** Sellers may ship their own lines; administrators with the permission, and the shop itself, any. */
function ownUnits(context: OrdersContext, units: LineUnits[], onlyOf: string | undefined): LineUnits[] {
  const own = units.filter(
    ({ sellerId }) =>
      (onlyOf === undefined || sellerId === onlyOf) &&
      (context.viewer.service || context.mayFor(sellerId, 'order:ship')),
  );
  if (own.length === 0) throw orderRefusals.noSuchOrder(['input', 'orderId']);
  return own;
}

/**
 * Ships goods of a paid order, one parcel per seller. The order is SHIPPED when nothing is left to ship. Repeating a
 * request changes nothing.
 */
export async function shipOrder(context: OrdersContext, given: Parcel): Promise<void> {
  if (!isUuid(given.orderId)) throw orderRefusals.noSuchOrder(['input', 'orderId']);
  const { carrier, trackingNo } = checkedAll({
    carrier: () => oneLineText(given.carrier, 60, ['input', 'carrier']),
    trackingNo: () => trackingNumber(given.trackingNo, ['input', 'trackingNo']),
  });
  const parcel = { ...given, carrier, trackingNo };
  const event = await context.em.transactional(async (em) => {
    const order = await lockOrder(em, parcel.orderId);
    const units = await lineUnits(em.getKysely(), order.id);
    const own = ownUnits(context, units, parcel.sellerId);
    if (await isKnown(em, parcel, own)) return undefined;
    if (order.status !== OrderStatus.PAID) throw orderRefusals.notNow(order.status);
    const chosen = chosenLines(own, parcel.lines);
    if (chosen.length === 0) throw refusals.nothingLeft();
    const bySeller = Map.groupBy(chosen, ({ sellerId }) => sellerId);
    for (const lines of bySeller.values()) await hand(context, em, { order, carrier, trackingNo, lines });
    const [sellerId, another] = bySeller.keys();
    return shipped(context, em, {
      order,
      left: total(units.map(undecided)) - total(chosen.map((line) => line.quantity)),
      about: { detail: `${carrier} ${trackingNo}`, sellerId: another ? undefined : sellerId },
    });
  });
  if (event) await publishEvent(context, parcel.orderId, event.id);
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** A parcel with this number and these goods exists already; refuses when it has other goods. */
async function isKnown(em: EntityManager, { orderId, carrier, trackingNo, lines }: Parcel, own: LineUnits[]) {
  const db: OrdersDatabase = em.getKysely();
  const known = await db
    .selectFrom('shipment')
    .innerJoin('shipment_line', 'shipment_line.shipment_id', 'shipment.id')
    .select(['order_line_id as orderLineId', 'quantity'])
    .where('order_id', '=', orderId)
    .where('carrier', '=', carrier)
    .where('tracking_no', '=', trackingNo)
    .where('seller_id', 'in', [...new Set(own.map(({ sellerId }) => sellerId))])
    .execute();
  if (known.length === 0) return false;
  const asText = (all: readonly WantedLine[]) =>
    all
      .map((line) => `${line.orderLineId}:${line.quantity}`)
      .toSorted()
      .join();
  if (lines && asText(lines) !== asText(known)) throw refusals.otherGoods();
  return true;
}

async function hand(
  context: OrdersContext,
  em: EntityManager,
  { lines, ...parcel }: Pick<Shipment, 'order' | 'carrier' | 'trackingNo'> & { lines: ChosenLine[] },
): Promise<void> {
  const shipment = Object.assign(new Shipment(), { ...parcel, sellerId: at(lines, 0).sellerId });
  em.persist(shipment);
  for (const { orderLineId, quantity } of lines) {
    em.create(ShipmentLine, { shipment, orderLine: orderLineId, quantity });
  }
  await em.flush();
  await context.emit(em, 'orders.shipment.shipped', await shipmentPayload(em, shipment));
  await simulateCarrier(context, em.getKysely(), shipment.id);
}

function shipped(
  context: OrdersContext,
  em: EntityManager,
  { order, left, about }: { order: Order; left: number; about: EventSubject },
) {
  if (left === 0) return takeStep(context, em, { order, step: 'ship', about });
  const event = noteOnOrder(context, order, { type: 'PARTLY_SHIPPED', ...about });
  em.persist(event);
  return event;
}

/** For demonstrations: schedules the automatic shipment of a paid order. */
export async function shipSoon({ bus, settings }: OrdersContext, em: EntityManager, { orderId }: { orderId: string }) {
  const seconds = settings.DEMO_AUTO_SHIP_SECONDS;
  if (seconds === 0) return;
  const startAfter = new Date(Date.now() + seconds * 1000);
  await bus.send(em.getKysely(), 'orders.shipForDemonstration', { orderId }, { startAfter });
}

/** Job for demonstrations: ships an order without a seller. */
export async function shipForDemonstration({ orderId }: { orderId: string }, context: OrdersContext): Promise<void> {
  const units = (await lineUnits(context.db, orderId)).filter((line) => shippable(line) > 0);
  const number = orderId.replaceAll('-', '').slice(-12).toUpperCase();
  const bySeller = [...Map.groupBy(units, ({ sellerId }) => sellerId).values()];
  for (const [index, own] of bySeller.entries()) {
    const lines = own.map((line) => ({ orderLineId: line.orderLineId, quantity: shippable(line) }));
    const trackingNo = `SF${number}${index + 1}`;
    await shipOrder(context, { orderId, carrier: '顺丰速运 SF Express', trackingNo, lines }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

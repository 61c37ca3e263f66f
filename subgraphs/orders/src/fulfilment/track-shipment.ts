import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import {
  lockOrder,
  noteOnOrder,
  type Order,
  type OrderEvent,
  OrderStatus,
  publishEvent,
  takeStep,
} from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { Shipment } from './shipment.entity.ts';
import { shipmentPayload } from './shipment-payload.ts';
import { TrackingStatus } from './tracking-status.ts';

const DAY_MS = 86_400_000;

/** A carrier's report on a parcel. */
export interface TrackingNews {
  /** The carrier's event id; a repeated report is ignored. */
  carrierEventId: string;
  status: TrackingStatus;
  at: Date;
  location?: string | undefined;
  description?: string | undefined;
}

/**
 * Records a carrier's report. Reports may come in any order: the latest by the carrier's clock counts, and DELIVERED is
 * final.
 */
export async function trackShipment(context: OrdersContext, shipmentId: string, news: TrackingNews): Promise<void> {
  const { orderId, event } = await context.em.transactional(async (em) => {
    const { order } = await em.findOneOrFail(Shipment, shipmentId);
    await lockOrder(em, order.id);
    const shipment = await em.findOneOrFail(Shipment, shipmentId, { refresh: true });
    const isNew = await note(em.getKysely(), shipmentId, news);
    return { orderId: order.id, event: isNew ? await follow(context, em, shipment) : undefined };
  });
  if (event) await publishEvent(context, orderId, event.id);
}

async function note(db: OrdersDatabase, shipmentId: string, news: TrackingNews): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('tracking_event')
    .values({
      ...{ id: uuidv7(), shipment_id: shipmentId, carrier_event_id: news.carrierEventId, status: news.status },
      ...{ at: news.at, location: news.location ?? null, description: news.description ?? null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Applies a report to the parcel and its order. */
async function follow(context: OrdersContext, em: EntityManager, shipment: Shipment): Promise<OrderEvent | undefined> {
  if (shipment.status === TrackingStatus.DELIVERED) return undefined;
  const before = shipment.status;
  const { status, at } = await latest(em.getKysely(), shipment.id);
  if (status === TrackingStatus.DELIVERED) {
    shipment.deliver(at);
    return deliver(context, em, shipment);
  }
  shipment.track(status);
  if (status === TrackingStatus.EXCEPTION && status !== before) {
    await context.emit(em, 'orders.shipment.exception', await shipmentPayload(em, shipment));
  }
  const event = noteOnOrder(context, shipment.order, { type: 'TRACKED', ...subjectOf(shipment) });
  em.persist(event);
  return event;
}

const subjectOf = ({ carrier, trackingNo, sellerId }: Shipment) => ({ detail: `${carrier} ${trackingNo}`, sellerId });

/** A delivery always counts; of other reports the latest. */
function latest(db: OrdersDatabase, shipmentId: string) {
  return db
    .selectFrom('tracking_event')
    .select(['status', 'at'])
    .where('shipment_id', '=', shipmentId)
    .orderBy((eb) => eb('status', '=', TrackingStatus.DELIVERED), 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** The order is delivered with its last parcel, once nothing is left to ship. */
async function deliver(context: OrdersContext, em: EntityManager, shipment: Shipment): Promise<OrderEvent | undefined> {
  const { order } = shipment;
  await em.flush();
  await context.emit(em, 'orders.shipment.delivered', await shipmentPayload(em, shipment));
  const open = await em.count(Shipment, { order, deliveredAt: null });
  if (open > 0 || order.status !== OrderStatus.SHIPPED) {
    const event = noteOnOrder(context, order, { type: 'PARTLY_DELIVERED', ...subjectOf(shipment) });
    em.persist(event);
    return event;
  }
  return deliverOrder(context, em, order);
}

/** Everything has arrived; after some days a job confirms the receipt. */
export async function deliverOrder(context: OrdersContext, em: EntityManager, order: Order) {
  const startAfter = new Date(Date.now() + context.settings.AUTO_CONFIRM_DAYS * DAY_MS);
  await context.bus.send(em.getKysely(), 'orders.confirmReceipt', { orderId: order.id }, { startAfter });
  return takeStep(context, em, { order, step: 'deliver' });
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventSteps } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { type WebhookAttempt, WebhookDeliveryStatus } from './webhook-delivery.entity.ts';
import { isForAdministrators, WEBHOOK_EVENTS, type WebhookEventType } from './webhook-event-type.ts';

/** What a delivery reports. */
export interface WebhookOccasion {
  type: WebhookEventType;
  orderId: string;
  subjectId?: string;
}

/** The common fields of this subgraph's event payloads. */
interface EventPayload {
  orderId: string;
  sellerId?: string;
  refundId?: string;
  paymentId?: string;
  shipmentId?: string;
  afterSaleId?: string;
}

/** Notifies the webhooks subscribed to an event. */
export const webhookSteps: EventSteps<OrdersContext> = Object.fromEntries(
  Object.entries(WEBHOOK_EVENTS).map(([name, type]) => [
    name,
    (context: OrdersContext, em: EntityManager, payload: EventPayload) =>
      recordDeliveries(context, em.getKysely(), type, payload),
  ]),
);

/** Queues an event for each subscribed webhook, in the transaction of the change. */
async function recordDeliveries(
  context: OrdersContext,
  db: OrdersDatabase,
  type: WebhookEventType,
  payload: EventPayload,
): Promise<void> {
  const listeners = await listenersOf(db, type, payload);
  if (listeners.length === 0) return;
  const subjectId = payload.refundId ?? payload.paymentId ?? payload.shipmentId ?? payload.afterSaleId;
  await queueDeliveries(
    context,
    db,
    listeners.map(({ id: webhookId }) => ({ webhookId, type, orderId: payload.orderId, subjectId })),
  );
}

function listenersOf(db: OrdersDatabase, type: WebhookEventType, { orderId, sellerId }: EventPayload) {
  return db
    .selectFrom('webhook')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`jsonb_exists(events, ${type})`)
    .where((eb) => {
      const forAll = eb('seller_id', 'is', null);
      if (isForAdministrators(type)) return forAll;
      const ofOrder = eb.selectFrom('order_line').select('seller_id').where('order_id', '=', orderId);
      return eb.or([forAll, sellerId ? eb('seller_id', '=', sellerId) : eb('seller_id', 'in', ofOrder)]);
    })
    .execute();
}

/** Inserts deliveries, sends their jobs, and returns their ids. */
export async function queueDeliveries(
  { bus, settings }: Pick<OrdersContext, 'bus' | 'settings'>,
  db: OrdersDatabase,
  occasions: readonly (WebhookOccasion & { webhookId: string })[],
): Promise<string[]> {
  const now = new Date();
  const deliveries = occasions.map(({ webhookId, type, orderId, subjectId }) => ({
    ...{ id: uuidv7(), webhook_id: webhookId, type, order_id: orderId, subject_id: subjectId ?? null },
    ...{ status: WebhookDeliveryStatus.PENDING, attempts: written([]), occurred_at: now, next_attempt_at: now },
    give_up_at: giveUpAt(settings, now),
  }));
  await db.insertInto('webhook_delivery').values(deliveries).execute();
  for (const { id, webhook_id } of deliveries) await requestDelivery(bus, db, { id, webhookId: webhook_id });
  return deliveries.map(({ id }) => id);
}

/** Attempts as a column value. */
export const written = (attempts: WebhookAttempt[]) => sql<WebhookAttempt[]>`${JSON.stringify(attempts)}::jsonb`;

export const giveUpAt = ({ WEBHOOK_GIVE_UP_HOURS }: OrdersContext['settings'], from: Date) =>
  new Date(from.getTime() + WEBHOOK_GIVE_UP_HOURS * 3_600_000);

/** Sends the job of an attempt; those of one webhook run one after the other. */
export function requestDelivery(
  bus: OrdersContext['bus'],
  db: OrdersDatabase,
  { id, webhookId, at }: { id: string; webhookId: string; at?: Date },
): Promise<void> {
  return bus.send(db, 'orders.deliverWebhook', { deliveryId: id }, { group: webhookId, startAfter: at });
}

import type { OrdersContext } from '../orders-context.ts';
import { WebhookDeliveryStatus } from './webhook-delivery.entity.ts';

const KEPT_MS = 30 * 24 * 3_600_000;

/** Deletes deliveries older than 30 days, except those still being retried. */
export async function pruneDeliveries(_: object, { db }: OrdersContext): Promise<void> {
  await db
    .deleteFrom('webhook_delivery')
    .where('occurred_at', '<', new Date(Date.now() - KEPT_MS))
    .where('status', '!=', WebhookDeliveryStatus.PENDING)
    .execute();
}

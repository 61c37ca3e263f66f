import { loadOne } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

export const selectWebhooks = (db: OrdersDatabase) =>
  db
    .selectFrom('webhook')
    .select([
      'id',
      'owner_id as ownerId',
      'seller_id as sellerId',
      'url',
      'events',
      'selection',
      'locale',
      'active',
      'secret_version as secretVersion',
      'secret_rotated_at as secretRotatedAt',
      'failures',
      'paused_until as pausedUntil',
      'created_at as createdAt',
    ]);

export type WebhookRow = Awaited<ReturnType<ReturnType<typeof selectWebhooks>['executeTakeFirstOrThrow']>>;

export const webhookById = loadOne<WebhookRow, OrdersContext>(
  (ids, { db }) => selectWebhooks(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const selectDeliveries = (db: OrdersDatabase) =>
  db
    .selectFrom('webhook_delivery')
    .select([
      'id',
      'webhook_id as webhookId',
      'type',
      'order_id as orderId',
      'subject_id as subjectId',
      'occurred_at as occurredAt',
      'status',
      'body',
      'attempts',
      'next_attempt_at as nextAttemptAt',
      'give_up_at as giveUpAt',
    ]);

export type DeliveryRow = Awaited<ReturnType<ReturnType<typeof selectDeliveries>['executeTakeFirstOrThrow']>>;

export const deliveryById = loadOne<DeliveryRow, OrdersContext>(
  (ids, { db }) => selectDeliveries(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

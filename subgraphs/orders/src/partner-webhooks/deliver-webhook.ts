import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { requestDelivery, written } from './record-deliveries.ts';
import { nextAttempt, pauseUntil } from './retry-schedule.ts';
import { GONE, type Outcome, tryDelivery } from './try-delivery.ts';
import { type DeliveryRow, deliveryById, type WebhookRow, webhookById } from './webhook.rows.ts';
import { type WebhookAttempt, WebhookDeliveryStatus } from './webhook-delivery.entity.ts';

/** The longest Retry-After that is respected. */
const LONGEST_RETRY_AFTER_SECONDS = 3600;
const ATTEMPTS_KEPT = 50;

/** Makes one attempt, unless its webhook is paused; records the outcome and schedules the next one. */
export async function deliverWebhook({ deliveryId }: { deliveryId: string }, context: OrdersContext): Promise<void> {
  const delivery = await context.load(deliveryById, deliveryId);
  const webhook = delivery && (await context.load(webhookById, delivery.webhookId));
  if (!webhook || delivery.status !== WebhookDeliveryStatus.PENDING) return;
  const { pausedUntil } = webhook;
  const last = Date.now() >= delivery.giveUpAt.getTime();
  if (pausedUntil && pausedUntil.getTime() > Date.now() && !last && webhook.active) {
    return waitFor(context, delivery, earlier(pausedUntil, delivery.giveUpAt));
  }
  await record(context, { delivery, webhook }, await tryDelivery(context, delivery, webhook));
}

const earlier = (one: Date, other: Date) => new Date(Math.min(one.getTime(), other.getTime()));

function waitFor({ db, bus }: OrdersContext, { id, webhookId }: DeliveryRow, at: Date): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await transaction.updateTable('webhook_delivery').set({ next_attempt_at: at }).where('id', '=', id).execute();
    await requestDelivery(bus, transaction, { id, webhookId, at });
  });
}

/** Records an attempt; after a failure schedules another one or marks the delivery DEAD. */
async function record(
  context: OrdersContext,
  { delivery, webhook }: { delivery: DeliveryRow; webhook: WebhookRow },
  outcome: Outcome,
): Promise<void> {
  const { db, bus, log } = context;
  const { attempt } = outcome;
  const failed = attempt.error !== undefined;
  const attempts = [...delivery.attempts, attempt].slice(-ATTEMPTS_KEPT);
  const at = failed && !outcome.final ? whenNext(context, { ...delivery, attempts }, outcome) : undefined;
  const status = statusAfter(failed, at);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('webhook_delivery')
      .set({ status, next_attempt_at: at ?? null, attempts: written(attempts) })
      .where('id', '=', delivery.id)
      .execute();
    if (at) await requestDelivery(bus, transaction, { id: delivery.id, webhookId: webhook.id, at });
    if (!outcome.unposted) await recordHealth(context, transaction, { webhook, attempt });
  });
  if (status === WebhookDeliveryStatus.DEAD) log.warn({ delivery: delivery.id, webhook: webhook.id }, 'not delivered');
}

/** Attempts before a replay do not count for its backoff. */
function whenNext(
  { settings }: OrdersContext,
  { attempts, giveUpAt }: Pick<DeliveryRow, 'attempts' | 'giveUpAt'>,
  { retryAfter = 0 }: Outcome,
): Date | undefined {
  const queuedAt = giveUpAt.getTime() - settings.WEBHOOK_GIVE_UP_HOURS * 3_600_000;
  const failures = attempts.filter(({ at }) => Date.parse(at) >= queuedAt).length;
  const next = nextAttempt(failures, giveUpAt, { pace: settings.WEBHOOK_PACE });
  const earliest = Date.now() + Math.min(retryAfter, LONGEST_RETRY_AFTER_SECONDS) * 1000;
  return next && earlier(new Date(Math.max(next.getTime(), earliest)), giveUpAt);
}

async function recordHealth(
  { settings }: OrdersContext,
  db: OrdersDatabase,
  { webhook, attempt }: { webhook: WebhookRow; attempt: WebhookAttempt },
): Promise<void> {
  const failures = attempt.error === undefined ? 0 : webhook.failures + 1;
  if (failures === 0 && webhook.failures === 0) return;
  const pausedUntil = pauseUntil(failures, { pace: settings.WEBHOOK_PACE }) ?? null;
  const change = { failures, paused_until: pausedUntil, ...(attempt.status === GONE && { active: false }) };
  await db.updateTable('webhook').set(change).where('id', '=', webhook.id).execute();
}

function statusAfter(failed: boolean, next: Date | undefined): WebhookDeliveryStatus {
  if (!failed) return WebhookDeliveryStatus.DELIVERED;
  return next ? WebhookDeliveryStatus.PENDING : WebhookDeliveryStatus.DEAD;
}

import { span } from '@minijd/observability';
import type { OrdersContext } from '../orders-context.ts';
import { makeBody, NothingToDeliver, UnreadableEvent } from './make-body.ts';
import { postWebhook } from './post-webhook.ts';
import type { DeliveryRow, WebhookRow } from './webhook.rows.ts';
import type { WebhookAttempt } from './webhook-delivery.entity.ts';
import { signedHeaders } from './webhook-secret.ts';
import { webhookUrl, webhookUrlRule } from './webhook-url.ts';

/** 410 Gone: the partner wants no more deliveries. */
export const GONE = 410;

export interface Outcome {
  attempt: WebhookAttempt;
  /** No further attempt. */
  final?: boolean;
  /** Nothing was posted: not a failure of the webhook. */
  unposted?: boolean;
  retryAfter?: number;
}

/** Posts a delivery once; never throws. */
export async function tryDelivery(
  context: OrdersContext,
  delivery: DeliveryRow,
  webhook: WebhookRow,
): Promise<Outcome> {
  const start = Date.now();
  const attempt = (came: Partial<WebhookAttempt>) => ({
    ...{ at: new Date(start).toISOString(), tookMs: Date.now() - start },
    ...came,
  });
  let post: Parameters<typeof postWebhook>;
  try {
    post = await preparePost(context, delivery, webhook);
  } catch (error) {
    context.log.debug({ err: error, delivery: delivery.id }, 'making the body of a webhook failed');
    return { attempt: attempt({ error: whyUnread(error) }), final: error instanceof NothingToDeliver, unposted: true };
  }
  try {
    const { status, excerpt, retryAfter } = await posted(post);
    if (status >= 200 && status < 300) return { attempt: attempt({ status }) };
    const error = `The partner answered ${status}. ${excerpt}`.trim();
    return { attempt: attempt({ status, error }), final: status === GONE, retryAfter };
  } catch (error) {
    context.log.debug({ err: error, delivery: delivery.id }, 'a partner did not answer');
    return { attempt: attempt({ error: whyUnanswered(error) }) };
  }
}

/** Whose host it is says the URL, which may hold what only the partner knows. */
function posted(post: Parameters<typeof postWebhook>): ReturnType<typeof postWebhook> {
  const attributes = { 'http.request.method': 'POST', 'server.address': new URL(post[0]).hostname };
  return span('deliver webhook', { kind: 'client', attributes }, async (running) => {
    const answer = await postWebhook(...post);
    running.set({ 'http.response.status_code': answer.status });
    return answer;
  });
}

async function preparePost(
  context: OrdersContext,
  delivery: DeliveryRow,
  webhook: WebhookRow,
): Promise<Parameters<typeof postWebhook>> {
  const { PARTNER_WEBHOOK_SECRET: key } = context.settings;
  const rule = webhookUrlRule(context);
  if (!webhook.active) throw new NothingToDeliver('The webhook is disabled.');
  const url = webhookUrl(webhook.url, rule);
  if (!key || !url) throw new NothingToDeliver('Its URL is not allowed.');
  const body = delivery.body ?? (await keepBody(context, delivery, webhook));
  const headers = signedHeaders({ webhook, deliveryId: delivery.id, body }, key);
  return [url, { headers, body, privateAllowed: rule.privateAllowed }];
}

/** The body, stored for all further attempts. */
async function keepBody(context: OrdersContext, delivery: DeliveryRow, webhook: WebhookRow): Promise<string> {
  const { type, orderId, subjectId, occurredAt } = delivery;
  const body = await makeBody(context, webhook, { type, orderId, subjectId: subjectId ?? undefined, occurredAt });
  await context.db.updateTable('webhook_delivery').set({ body }).where('id', '=', delivery.id).execute();
  return body;
}

/** Internal errors are only logged. */
function whyUnread(error: unknown): string {
  if (error instanceof NothingToDeliver || error instanceof UnreadableEvent) return error.message;
  return 'The event cannot be read now.';
}

/** Only the code: messages of socket errors contain resolved names and addresses. */
function whyUnanswered(error: unknown): string {
  const { name = '', code = name } = error as { name?: string; code?: string };
  return `There was no answer (${code}).`;
}

import { LockMode } from '@mikro-orm/core';
import { awaited, checkedAll, forbidden, isUuid } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { makeBody, NothingToDeliver, UnreadableEvent } from './make-body.ts';
import { readSelection } from './selection.ts';
import { Webhook } from './webhook.entity.ts';
import type { CreateWebhookInput, UpdateWebhookInput } from './webhook.input.ts';
import { MOST_SELECTION, MOST_WEBHOOKS, refusals } from './webhook.refusals.ts';
import { isForAdministrators, WebhookEventType } from './webhook-event-type.ts';
import { webhookUrl, webhookUrlRule } from './webhook-url.ts';

/** No such order: querying it validates a selection and returns nothing. */
const NO_ORDER = '00000000-0000-7000-8000-000000000000';
/** Error codes of the shop's own failures. */
const OF_THE_SERVICE = new Set(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE']);

/** Creates a webhook of the viewer: for orders of their shop, or for all as an administrator. Returns its id. */
export async function createWebhook(context: OrdersContext, input: CreateWebhookInput): Promise<Webhook> {
  const { userId: ownerId, em, viewer } = context;
  if (!context.settings.PARTNER_WEBHOOK_SECRET) throw refusals.notConfigured();
  const sellerId = context.may('partner:write') ? null : viewer.sellerId;
  if (sellerId === undefined) throw forbidden();
  const owner = { ownerId, sellerId };
  const webhook = Object.assign(new Webhook(), owner, { locale: viewer.locale }, await checked(context, owner, input));
  await em.transactional(async (transaction) => {
    // A lock per owner: parallel requests are counted one after the other.
    await transaction.execute('select pg_advisory_xact_lock(hashtext(?))', [`webhooks of ${ownerId}`]);
    if ((await transaction.count(Webhook, { ownerId })) >= MOST_WEBHOOKS) throw refusals.tooMany();
    transaction.persist(webhook);
  });
  return webhook;
}

/** Changes a webhook; enabling it ends its pause. */
export async function updateWebhook(context: OrdersContext, { id, ...input }: UpdateWebhookInput): Promise<Webhook> {
  const known = await ownWebhook(context, id, ['input', 'id']);
  // Where it sends what: switching it on or off is no danger.
  if (input.url != null || input.selection != null) await context.requireRecentPassword();
  const changes = await checked(context, known, input);
  const rested = input.url != null || input.active ? { failures: 0, pausedUntil: null } : {};
  return changeWebhook(context, known.id, (webhook) => Object.assign(webhook, changes, rested));
}

/** Rotates the secret of a webhook; the previous one stays valid for a day. */
export async function rotateSecret(context: OrdersContext, id: string): Promise<Webhook> {
  const known = await ownWebhook(context, id);
  await context.requireRecentPassword();
  return changeWebhook(context, known.id, (webhook) => {
    webhook.secretVersion += 1;
    webhook.secretRotatedAt = new Date();
  });
}

/** A webhook of the viewer, or any for administrators; others are refused as unknown. */
export async function ownWebhook(context: OrdersContext, id: string, field = ['id']): Promise<Webhook> {
  const webhook = isUuid(id) ? await context.em.findOne(Webhook, id) : null;
  const own = webhook && (context.may('partner:write') || webhook.ownerId === context.userId);
  if (!own) throw refusals.noSuchWebhook(field);
  return webhook;
}

async function changeWebhook(context: OrdersContext, id: string, change: (webhook: Webhook) => void): Promise<Webhook> {
  return context.em.transactional(async (em) => {
    const webhook = await em.findOneOrFail(Webhook, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    change(webhook);
    return webhook;
  });
}

type Owner = Pick<Webhook, 'ownerId' | 'sellerId'>;

/** The given fields of a webhook, validated and normalised. */
async function checked(context: OrdersContext, owner: Owner, given: Partial<UpdateWebhookInput>) {
  const { active, url, events } = given;
  return checkedAll({
    ...(active != null && { active: () => active }),
    ...(url != null && { url: () => checkedUrl(context, url) }),
    ...(events != null && { events: () => checkedEvents(owner, events) }),
    ...(given.selection != null && {
      selection: await awaited(checkedSelection(context, owner, given.selection)),
    }),
  });
}

function checkedUrl(context: OrdersContext, text: string): string {
  const url = webhookUrl(text, webhookUrlRule(context));
  if (!url) throw refusals.url();
  return url;
}

function checkedEvents({ sellerId }: Owner, given: readonly WebhookEventType[]): WebhookEventType[] {
  const events = [...new Set(given)];
  if (events.length === 0) throw refusals.noEvents();
  const forbidden = events.filter(isForAdministrators);
  if (sellerId && forbidden.length > 0) throw refusals.notForSellers(forbidden);
  return events;
}

/** Validates a selection against the whole graph; refused with the graph's errors. */
export async function checkedSelection(context: OrdersContext, owner: Owner, text: string): Promise<string> {
  if (text.length > MOST_SELECTION) throw refusals.tooLong();
  let selection: string;
  try {
    selection = readSelection(text);
  } catch (error) {
    throw refusals.selection((error as Error).message);
  }
  const occasion = { type: WebhookEventType.ORDER_PAID, orderId: NO_ORDER, occurredAt: new Date() };
  try {
    await makeBody(context, { ...owner, selection, locale: context.viewer.locale }, occasion);
  } catch (error) {
    if (error instanceof NothingToDeliver) return selection;
    throw refusalOf(error);
  }
  return selection;
}

/** Whether the selection or the shop is the cause of an error. */
export function refusalOf(error: unknown): Error {
  if (!(error instanceof UnreadableEvent)) return error as Error;
  const ours = error.errors.every(({ extensions }) => OF_THE_SERVICE.has(String(extensions.code)));
  return ours ? refusals.unreadable() : refusals.selection(error.message);
}

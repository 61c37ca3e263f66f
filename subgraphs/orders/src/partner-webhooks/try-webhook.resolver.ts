import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { present } from '../kernel/index.ts';
import { visibleOrder } from '../order/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { makeBody, NothingToDeliver } from './make-body.ts';
import { queueDeliveries } from './record-deliveries.ts';
import { checkedSelection, ownWebhook, refusalOf } from './save-webhook.ts';
import { DryRunWebhookInput, TestWebhookInput, type WebhookOccasionInput } from './webhook.input.ts';
import { DryRunWebhookPayload, TestWebhookPayload } from './webhook.payload.ts';
import { refusals } from './webhook.refusals.ts';
import { deliveryById } from './webhook.rows.ts';

/** The chosen event, if the viewer may see its order. */
async function ownOccasion(context: OrdersContext, { type, orderId, subjectId }: WebhookOccasionInput) {
  if (!(isUuid(orderId) && (await visibleOrder(context, orderId)))) throw refusals.noSuchEvent();
  return { type, orderId, subjectId: subjectId != null && isUuid(subjectId) ? subjectId : undefined };
}

@Resolver()
export class TryWebhookResolver {
  @Allow('SELLER', 'partner:write')
  @Mutation(() => DryRunWebhookPayload, {
    description: 'The body a webhook would post for an existing order; posts nothing.',
  })
  @Refusable()
  async dryRunWebhook(
    @Arg('input', () => DryRunWebhookInput, { description: 'What to report, and how.' }) input: DryRunWebhookInput,
    @Ctx() context: OrdersContext,
  ) {
    const { userId: ownerId, viewer } = context;
    const owner = { ownerId, sellerId: context.may('partner:write') ? null : viewer.sellerId };
    const selection = await checkedSelection(context, owner, input.selection);
    const occasion = { ...(await ownOccasion(context, input)), occurredAt: new Date() };
    const reader = { ...owner, selection, locale: viewer.locale };
    const body = await makeBody(context, reader, occasion).catch((error: unknown) => {
      throw error instanceof NothingToDeliver ? refusals.noSuchEvent() : refusalOf(error);
    });
    return { body };
  }

  @Allow('SELLER', 'partner:write')
  @Mutation(() => TestWebhookPayload, {
    description: 'Posts a past event to a webhook, as if it happened now.',
  })
  @Refusable()
  async testWebhook(
    @Arg('input', () => TestWebhookInput, { description: 'What to report, and where.' }) input: TestWebhookInput,
    @Ctx() context: OrdersContext,
  ) {
    const { id: webhookId } = await ownWebhook(context, input.id, ['input', 'id']);
    const occasion = { ...(await ownOccasion(context, input)), webhookId };
    const [id] = await context.em.transactional((em) => queueDeliveries(context, em.getKysely(), [occasion]));
    return { delivery: await context.load(deliveryById, present(id, 'queued delivery')) };
  }
}

import { Allow, isUuid, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { giveUpAt, requestDelivery } from './record-deliveries.ts';
import { ownWebhook } from './save-webhook.ts';
import { ReplayWebhookDeliveriesPayload } from './webhook.payload.ts';
import { MOST_REPLAYED, refusals } from './webhook.refusals.ts';
import { WebhookDeliveryStatus } from './webhook-delivery.entity.ts';

const { DEAD, DELIVERED, PENDING } = WebhookDeliveryStatus;

@Resolver()
export class ReplayDeliveriesResolver {
  @Allow('SELLER', 'partner:write')
  @Mutation(() => ReplayWebhookDeliveriesPayload, {
    description: 'Posts deliveries again, with the same id and body, for another day. Partners handle each id once.',
  })
  @Refusable()
  async replayWebhookDeliveries(
    @Arg('webhookId', () => ID, { description: 'Of which webhook.' }) webhookId: string,
    @Arg('ids', () => [ID], {
      nullable: true,
      description: 'Which, dead or delivered, 1000 at most; absent: its dead ones, the oldest 1000 first.',
    })
    ids: string[] | null | undefined,
    @Ctx() context: OrdersContext,
  ) {
    const { id } = await ownWebhook(context, webhookId, ['webhookId']);
    if (ids != null && ids.length > MOST_REPLAYED) throw refusals.tooManyIds();
    return { count: await replay(context, id, ids?.filter(isUuid)) };
  }
}

function replay({ em, bus, settings }: OrdersContext, webhookId: string, ids: string[] | undefined): Promise<number> {
  const now = new Date();
  return em.transactional(async (within) => {
    const transaction: OrdersDatabase = within.getKysely();
    const chosen = transaction
      .selectFrom('webhook_delivery')
      .select('id')
      .where('webhook_id', '=', webhookId)
      .where('status', 'in', ids ? [DEAD, DELIVERED] : [DEAD])
      .$call((query) => (ids == null ? query : query.where('id', 'in', ids.length > 0 ? ids : [null])))
      .orderBy('id')
      .limit(MOST_REPLAYED)
      .forUpdate();
    const again = { status: PENDING, next_attempt_at: now, give_up_at: giveUpAt(settings, now) };
    const rows = await transaction
      .updateTable('webhook_delivery')
      .set(again)
      .where('id', 'in', chosen)
      .returning('id')
      .execute();
    await transaction
      .updateTable('webhook')
      .set({ failures: 0, paused_until: null })
      .where('id', '=', webhookId)
      .execute();
    for (const { id } of rows) await requestDelivery(bus, transaction, { id, webhookId });
    return rows.length;
  });
}

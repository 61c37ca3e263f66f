import { Allow, ConnectionArgs, connectionOf, decodeCursor, isUuid, pageOf, pageSize } from '@minijd/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { OrdersContext } from '../orders-context.ts';
import { Webhook } from './webhook.entity.ts';
import { type DeliveryRow, selectDeliveries, selectWebhooks, type WebhookRow, webhookById } from './webhook.rows.ts';
import { WebhookDelivery, WebhookDeliveryStatus } from './webhook-delivery.entity.ts';

const MOST = 1000;
const WebhookDeliveryConnection = connectionOf(WebhookDelivery, 'WebhookDelivery');

@ArgsType()
class DeliveriesArgs extends ConnectionArgs {
  @Field(() => WebhookDeliveryStatus, { nullable: true, description: 'Only those that are here now.' })
  status?: WebhookDeliveryStatus | null;
}

@Resolver(() => Webhook)
export class WebhooksResolver {
  @Allow('SELLER', 'partner:read')
  @Query(() => [Webhook], {
    nullable: true,
    description: "The viewer's webhooks, newest first; everybody's for administrators.",
  })
  webhooks(@Ctx() context: OrdersContext): Promise<WebhookRow[]> {
    return selectWebhooks(context.db)
      .$if(!context.may('partner:read'), (query) => query.where('owner_id', '=', context.userId))
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute();
  }

  @Allow('SELLER', 'partner:read')
  @Query(() => Webhook, { nullable: true, description: 'One webhook, for its owner and administrators.' })
  async webhook(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: OrdersContext) {
    const webhook = isUuid(id) ? await context.load(webhookById, id) : undefined;
    return webhook && (context.may('partner:read') || webhook.ownerId === context.userId) ? webhook : null;
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'What was and is posted to it, newest first; 30 days.',
  })
  async deliveries(
    @Root() { id }: WebhookRow,
    @Args(() => DeliveriesArgs) { first, after, status }: DeliveriesArgs,
    @Ctx() { db }: OrdersContext,
  ) {
    const cursor = after == null ? undefined : String(decodeCursor(after, 1)[0]);
    const own = selectDeliveries(db)
      .where('webhook_id', '=', id)
      .$call((query) => (status == null ? query : query.where('status', '=', status)));
    const rows = await own
      .$call((query) => (cursor == null ? query : query.where('id', '<', isUuid(cursor) ? cursor : null)))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const counted = own.clearSelect().select(({ fn }) => fn.countAll<number>().as('count'));
      return (await counted.executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row: DeliveryRow) => [row.id], countAll });
  }
}

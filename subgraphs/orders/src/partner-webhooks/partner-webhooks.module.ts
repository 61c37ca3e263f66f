import { defineModule } from '@minijd/subgraph';
import type { OrdersContext } from '../orders-context.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { pruneDeliveries } from './prune-deliveries.ts';
import { webhookSteps } from './record-deliveries.ts';
import { ReplayDeliveriesResolver } from './replay-deliveries.resolver.ts';
import { SaveWebhookResolver } from './save-webhook.resolver.ts';
import { TryWebhookResolver } from './try-webhook.resolver.ts';
import { Webhook } from './webhook.entity.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';
import { WebhookEventResolver } from './webhook-event.resolver.ts';
import { WebhooksResolver } from './webhooks.resolver.ts';

/** At night in the shop's time zone; UTC. */
const EVERY_NIGHT = '17 19 * * *';
/** Partners may take ten seconds to answer. */
const WEBHOOKS_AT_ONCE = 4;

export const partnerWebhooksEntities = [Webhook, WebhookDelivery];

export const partnerWebhooks = defineModule<OrdersContext>({
  name: 'partner-webhooks',
  entities: partnerWebhooksEntities,
  resolvers: [
    WebhooksResolver,
    WebhookEventResolver,
    SaveWebhookResolver,
    TryWebhookResolver,
    ReplayDeliveriesResolver,
  ],
  jobs: {
    'orders.deliverWebhook': { run: deliverWebhook, groupsAtOnce: WEBHOOKS_AT_ONCE },
    'orders.pruneDeliveries': { run: pruneDeliveries, cron: EVERY_NIGHT },
  },
  steps: webhookSteps,
});

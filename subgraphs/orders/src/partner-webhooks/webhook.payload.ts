import { Payload } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Webhook } from './webhook.entity.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

@ObjectType({ description: 'The webhook after a change, or why nothing changed.' })
export class WebhookPayload extends Payload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook as it is now.' })
  webhook?: Webhook;
}

@ObjectType({ description: 'A webhook with its secret, which is shown only once; or why there is none.' })
export class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Signs deliveries as in Standard Webhooks (standardwebhooks.com).',
  })
  secret?: string;
}

@ObjectType({ description: 'Which webhook was removed, or why none was.' })
export class DeleteWebhookPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string;
}

@ObjectType({ description: 'What would be posted, or why nothing would.' })
export class DryRunWebhookPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The body, JSON.' })
  body?: string;
}

@ObjectType({ description: 'The queued delivery, or why there is none.' })
export class TestWebhookPayload extends Payload {
  @Field(() => WebhookDelivery, {
    nullable: true,
    description: 'The delivery; read it again for its outcome.',
  })
  delivery?: WebhookDelivery;
}

@ObjectType({ description: 'The number of deliveries queued again, or why there are none.' })
export class ReplayWebhookDeliveriesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  count?: number;
}

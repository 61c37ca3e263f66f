import { Payload } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Webhook } from './webhook.entity.ts';
import { WebhookDelivery } from './webhook-delivery.entity.ts';

@ObjectType({ description: 'The webhook after a change, or why nothing changed.' })
export class WebhookPayload extends Payload {
  @Field(() => Webhook, { nullable: true, description: 'The webhook as it is now.' })
  webhook?: Webhook;
}

@ObjectType({ description: 'A webhook with its secret, which is shown this once; or why there is none.' })
export class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Deliveries are signed with it after Standard Webhooks (standardwebhooks.com).',
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

@ObjectType({ description: 'The delivery that was put on its way, or why none was.' })
export class TestWebhookPayload extends Payload {
  @Field(() => WebhookDelivery, {
    nullable: true,
    description: 'The delivery; ask for it again to see what came of it.',
  })
  delivery?: WebhookDelivery;
}

@ObjectType({ description: 'How many deliveries were put on their way again, or why none was.' })
export class ReplayWebhookDeliveriesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  count?: number;
}

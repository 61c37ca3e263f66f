import { DateTime } from '@minijd/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { WebhookEventType } from './webhook-event-type.ts';

@ObjectType({ description: "An event as far as the webhook's owner may see it: webhooks select from it." })
export class WebhookEvent {
  @Field(() => WebhookEventType, { description: 'What happened.' })
  type!: WebhookEventType;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  orderId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the payment, refund, parcel or after-sale request it is about.',
  })
  subjectId?: string | null;
}

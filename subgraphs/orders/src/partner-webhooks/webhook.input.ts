import { Field, ID, InputType } from 'type-graphql';
import { WebhookEventType } from './webhook-event-type.ts';

const SELECTION =
  'What to select of the type `WebhookEvent`: `{ order { orderNo total { amount } } }`; 8000 characters at most.';

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'Where to post: a public https URL, 500 characters at most.' })
  url!: string;

  @Field(() => [WebhookEventType], {
    description: 'What to notify of; PAYMENT and REFUND events only to administrators.',
  })
  events!: WebhookEventType[];

  @Field(() => String, { description: SELECTION })
  selection!: string;
}

@InputType({ description: 'Changes to a webhook; what is absent stays.' })
export class UpdateWebhookInput {
  @Field(() => ID, { description: 'Which webhook.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Where to post.' })
  url?: string | null;

  @Field(() => [WebhookEventType], { nullable: true, description: 'What to notify of.' })
  events?: WebhookEventType[] | null;

  @Field(() => String, { nullable: true, description: SELECTION })
  selection?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is notified.' })
  active?: boolean | null;
}

@InputType({ description: 'A past order, to see what a webhook would send for it.' })
export class WebhookOccasionInput {
  @Field(() => WebhookEventType, { description: 'What happens to it.' })
  type!: WebhookEventType;

  @Field(() => ID, { description: 'The order.' })
  orderId!: string;

  @Field(() => ID, { nullable: true, description: 'Its payment, refund, parcel or after-sale request.' })
  subjectId?: string | null;
}

@InputType({ description: 'A dry run of a webhook.' })
export class DryRunWebhookInput extends WebhookOccasionInput {
  @Field(() => String, { description: SELECTION })
  selection!: string;
}

@InputType({ description: 'A test of a webhook with a past event.' })
export class TestWebhookInput extends WebhookOccasionInput {
  @Field(() => ID, { description: 'Which webhook.' })
  id!: string;
}

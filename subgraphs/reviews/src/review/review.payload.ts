import { Payload } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { ReviewView } from './review.view.ts';

@ObjectType({ description: 'A review that was written or voted on.' })
export class SubmitReviewPayload extends Payload {
  @Field(() => ReviewView, { nullable: true, description: 'The review; null when it was refused.' })
  review?: ReviewView;
}

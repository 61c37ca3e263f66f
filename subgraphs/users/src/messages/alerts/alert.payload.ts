import { Payload } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { ProductAlert } from './product-alert.entity.ts';

@ObjectType({ description: 'The alerts after a change.' })
export class ProductAlertsPayload extends Payload {
  @Field(() => [ProductAlert], {
    nullable: true,
    description: 'The alerts of the product, or all of them when alerts were removed; null when refused.',
  })
  alerts?: ProductAlert[];
}

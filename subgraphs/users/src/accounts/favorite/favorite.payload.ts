import { Payload } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Product } from './product.ts';

@ObjectType({ description: 'A favourite that was added or removed.' })
export class FavoritePayload extends Payload {
  @Field(() => Product, { nullable: true, description: 'The product; null when it was refused.' })
  product?: Product;
}

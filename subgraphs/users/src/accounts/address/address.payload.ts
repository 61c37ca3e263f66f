import { Payload } from '@minijd/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Address } from './address.entity.ts';

@ObjectType({ description: 'An address that was added, changed or removed.' })
export class AddressPayload extends Payload {
  @Field(() => Address, { nullable: true, description: 'The address; null when it was refused.' })
  address?: Address;
}

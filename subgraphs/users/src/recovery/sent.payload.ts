import { Payload } from '@minijd/subgraph';
import { Field, ObjectType, Root } from 'type-graphql';

@ObjectType({ description: 'Whether an e-mail was requested. Whether there is an account is not revealed.' })
export class SentPayload extends Payload {
  @Field(() => Boolean, { name: 'sent', description: 'Whether it was; false when it was refused.' })
  isSent(@Root() payload: { sent?: boolean }): boolean {
    return payload.sent ?? false;
  }
}

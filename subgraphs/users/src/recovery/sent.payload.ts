import { Payload } from '@minijd/subgraph';
import { Field, ObjectType, Root } from 'type-graphql';

@ObjectType({ description: 'Whether a letter was asked for. Whether there is somebody to write to is not told.' })
export class SentPayload extends Payload {
  @Field(() => Boolean, { name: 'sent', description: 'Whether it was; false when it was refused.' })
  isSent(@Root() payload: { sent?: boolean }): boolean {
    return payload.sent ?? false;
  }
}

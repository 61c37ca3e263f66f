import { Allow } from '@minijd/subgraph';
import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { Message } from './message.entity.ts';
import { type MessageRow, messageById, messagesSince } from './message.rows.ts';
import { type MessageReceived, messageTopic } from './message-topic.ts';

function listen({ topics, userId, db }: UsersContext): AsyncIterable<MessageReceived> {
  return topics.subscribe<MessageReceived>([messageTopic(userId)], {
    missed: (since) => messagesSince(db, userId, since),
  });
}

@Resolver()
export class MessageReceivedResolver {
  @Allow('SIGNED_IN')
  @Subscription(() => Message, {
    nullable: true,
    description: "Every new message of the viewer as it arrives; ends with the viewer's session.",
    subscribe: ({ context }) => listen(context as UsersContext),
  })
  messageReceived(@Root() { id }: MessageReceived, @Ctx() context: UsersContext): Promise<MessageRow | undefined> {
    return context.load(messageById, id);
  }
}

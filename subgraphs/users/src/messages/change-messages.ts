import { badInput, isUuid, Payload } from '@minijd/subgraph';
import { sql } from 'kysely';
import { Field, ObjectType } from 'type-graphql';
import type { UsersDatabase } from '../users-context.ts';
import { Message } from './message.entity.ts';
import { UnreadMessages } from './unread-messages.type.ts';

const MOST = 100;

@ObjectType({ description: 'Messages that were changed.' })
export class MessagesPayload extends Payload {
  @Field(() => [Message], { nullable: true, description: 'Those that are shown after it.' })
  messages?: Message[];

  @Field(() => UnreadMessages, { nullable: true, description: 'How many are unread now.' })
  unreadMessages?: UnreadMessages;
}

/** Changes messages of the viewer by id; ids of others and unknown ones are ignored. */
export function ownMessages(db: UsersDatabase, userId: string, ids: readonly string[]) {
  if (ids.length > MOST) throw badInput(`ids must not hold more than ${MOST} ids.`);
  return db
    .updateTable('message')
    .where('user_id', '=', userId)
    .where('id', '=', sql<string>`any(${ids.filter(isUuid)}::uuid[])`);
}

import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { NotificationCategory } from '../notifications/index.ts';
import type { UsersContext } from '../users-context.ts';
import { MessagesPayload, ownMessages } from './change-messages.ts';
import { messageById } from './message.rows.ts';
import { kindsOf } from './message-kind.ts';
import { unreadOf } from './unread-messages.type.ts';

@Resolver()
export class MarkMessagesReadResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => MessagesPayload, {
    description: 'Marks messages of the viewer as read; idempotent. Ids of others are ignored.',
  })
  async markMessagesRead(
    @Arg('ids', () => [ID], { description: '100 at most.' }) ids: string[],
    @Ctx() context: UsersContext,
  ) {
    const { db, userId } = context;
    await ownMessages(db, userId, ids).set({ read_at: new Date() }).where('read_at', 'is', null).execute();
    const rows = await Promise.all(ids.map((id) => context.load(messageById, id)));
    return { messages: rows.filter((row) => row !== undefined), unreadMessages: await unreadOf(db, userId) };
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => MessagesPayload, {
    description: 'Marks all messages of the viewer as read, or those of one category.',
  })
  async markAllMessagesRead(
    @Ctx() { db, userId }: UsersContext,
    @Arg('category', () => NotificationCategory, { nullable: true, description: 'Only those of this category.' })
    category?: NotificationCategory,
  ) {
    await db
      .updateTable('message')
      .set({ read_at: new Date() })
      .where('user_id', '=', userId)
      .where('read_at', 'is', null)
      .$if(category != null, (query) => query.where('kind', 'in', kindsOf(category!)))
      .execute();
    return { unreadMessages: await unreadOf(db, userId) };
  }
}

import { Allow, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { UsersContext } from '../users-context.ts';
import { MessagesPayload, ownMessages } from './change-messages.ts';
import { messageById } from './message.rows.ts';
import { unreadOf } from './unread-messages.type.ts';

@Resolver()
export class DeleteMessagesResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => MessagesPayload, {
    description: 'Deletes messages of the viewer; idempotent. Ids of others are ignored.',
  })
  async deleteMessages(
    @Arg('ids', () => [ID], { description: '100 at most.' }) ids: string[],
    @Ctx() { db, userId }: UsersContext,
  ) {
    await ownMessages(db, userId, ids).set({ deleted_at: new Date() }).where('deleted_at', 'is', null).execute();
    return { messages: [], unreadMessages: await unreadOf(db, userId) };
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => MessagesPayload, {
    description: 'Restores deleted messages, which is possible for some days.',
  })
  async restoreMessages(
    @Arg('ids', () => [ID], { description: '100 at most.' }) ids: string[],
    @Ctx() context: UsersContext,
  ) {
    const { db, userId } = context;
    await ownMessages(db, userId, ids).set({ deleted_at: null }).execute();
    const rows = await Promise.all(ids.map((id) => context.load(messageById, id)));
    return { messages: rows.filter((row) => row !== undefined), unreadMessages: await unreadOf(db, userId) };
  }
}

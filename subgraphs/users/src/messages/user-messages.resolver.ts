import { Allow, ConnectionArgs, type Page } from '@minijd/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import { NotificationCategory } from '../notifications/index.ts';
import type { UsersContext } from '../users-context.ts';
import { MessageConnection } from './message.connection.ts';
import { type MessageRow, messagesOf } from './message.rows.ts';
import { UnreadMessages, unreadOf } from './unread-messages.type.ts';

@ArgsType()
class MessagesArgs extends ConnectionArgs {
  @Field(() => NotificationCategory, { nullable: true, description: 'Only those of this category.' })
  category?: NotificationCategory;

  @Field(() => Boolean, { nullable: true, description: 'True: only unread ones; false: only those that were read.' })
  unread?: boolean;
}

@Resolver(() => User)
export class UserMessagesResolver {
  @Allow('SELF')
  @FieldResolver(() => MessageConnection, {
    nullable: true,
    description: 'Their messages, newest first; for themselves only. The last 500 of 180 days are kept.',
  })
  messages(
    @Root() user: UserRow,
    @Args(() => MessagesArgs) args: MessagesArgs,
    @Ctx() { db }: UsersContext,
  ): Promise<Page<MessageRow>> {
    return messagesOf(db, user.id, args);
  }

  @Allow('SELF')
  @FieldResolver(() => UnreadMessages, {
    nullable: true,
    description: 'The number of their unread messages; for themselves only.',
  })
  unreadMessages(@Root() user: UserRow, @Ctx() { db }: UsersContext): Promise<UnreadMessages> {
    return unreadOf(db, user.id);
  }
}

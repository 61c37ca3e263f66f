import { Allow } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { User, type UserRow } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { NotificationSetting, settingsOf } from './notification-setting.ts';

@Resolver(() => User)
export class UserNotificationSettingsResolver {
  @Allow('SELF')
  @FieldResolver(() => [NotificationSetting], {
    nullable: true,
    description: 'Their notification settings by category and channel; for themselves only.',
  })
  notificationSettings(@Root() user: UserRow, @Ctx() { db }: UsersContext): Promise<NotificationSetting[]> {
    return settingsOf(db, user.id);
  }
}

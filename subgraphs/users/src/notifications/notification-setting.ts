import { sql } from 'kysely';
import { Field, ObjectType } from 'type-graphql';
import type { UsersDatabase } from '../users-context.ts';
import {
  defaultOf,
  NOTIFICATIONS,
  type Notification,
  NotificationCategory,
  NotificationChannel,
} from './notification-category.ts';

@ObjectType({ description: 'Whether a person is notified of a category on a channel.' })
export class NotificationSetting {
  @Field(() => NotificationCategory, { description: 'The category.' })
  category!: NotificationCategory;

  @Field(() => NotificationChannel, { description: 'How.' })
  channel!: NotificationChannel;

  @Field(() => Boolean, { description: 'Whether it is enabled.' })
  enabled!: boolean;

  @Field(() => Boolean, { description: 'False: cannot be disabled, such as e-mails about orders.' })
  changeable!: boolean;
}

/** All settings of one person. */
export async function settingsOf(db: UsersDatabase, userId: string): Promise<NotificationSetting[]> {
  const rows = await db
    .selectFrom('notification_preference')
    .select(['category', 'channel', 'enabled'])
    .where('user_id', '=', userId)
    .execute();
  const chosen = new Map(rows.map(({ category, channel, enabled }) => [`${category} ${channel}`, enabled]));
  return NOTIFICATIONS.map((notification) => {
    const preset = defaultOf(notification);
    const changeable = preset !== 'ALWAYS';
    const own = chosen.get(`${notification.category} ${notification.channel}`);
    return { ...notification, changeable, enabled: changeable ? (own ?? preset === 'ON') : true };
  });
}

/** Those of the given people who have it enabled. */
export async function enabledFor(
  db: UsersDatabase,
  notification: Notification,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const preset = defaultOf(notification);
  if (preset === 'ALWAYS' || !preset || userIds.length === 0) return new Set(preset ? userIds : []);
  const otherwise = await db
    .selectFrom('notification_preference')
    .select('user_id')
    .where('user_id', '=', sql<string>`any(${userIds}::uuid[])`)
    .where('category', '=', notification.category)
    .where('channel', '=', notification.channel)
    .where('enabled', '=', preset === 'OFF')
    .execute();
  const different = new Set(otherwise.map((row) => row.user_id));
  return preset === 'OFF' ? different : new Set(userIds.filter((id) => !different.has(id)));
}

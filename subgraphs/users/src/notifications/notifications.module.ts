import { defineModule } from '@minijd/subgraph';
import type { UsersContext } from '../users-context.ts';
import { NotificationPreference } from './notification-preference.entity.ts';
import { SetNotificationResolver } from './set-notification.resolver.ts';
import { UserNotificationSettingsResolver } from './user-notification-settings.resolver.ts';

export const notificationEntities = [NotificationPreference];

/** Notification settings for messages in the shop and letters. */
export const notifications = defineModule<UsersContext>({
  name: 'notifications',
  entities: notificationEntities,
  resolvers: [UserNotificationSettingsResolver, SetNotificationResolver],
  steps: {
    'users.account.deleted': async (_, em, { userId }) =>
      void (await em.nativeDelete(NotificationPreference, { userId })),
  },
});

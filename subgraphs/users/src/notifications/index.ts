export { NotificationCategory } from './notification-category.ts';
export { enabledFor } from './notification-setting.ts';
export { type notificationEntities, notifications } from './notifications.module.ts';
export { setNotification } from './set-notification.resolver.ts';

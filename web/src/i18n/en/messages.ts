import type { NotificationCategory, NotificationChannel } from '../../graphql/generated/types.ts';

const categories: Record<NotificationCategory, string> = {
  ORDER: 'Orders',
  AFTER_SALE: 'After-sales',
  ALERT: 'Alerts',
  NEWS: 'News',
  SALES: 'Selling',
  ACCOUNT: 'Account',
};

const about: Record<NotificationCategory, string> = {
  ORDER: 'Orders placed, paid, cancelled and refunded, and where their parcels are.',
  AFTER_SALE: 'Answers to your requests for refunds and returns.',
  ALERT: 'Price drops and restocks you set alerts for.',
  NEWS: 'News from the shop.',
  SALES: 'Orders to ship, requests to answer and stock that runs low.',
  ACCOUNT: 'The safety of your account, and what we decided about it.',
};

const channels: Record<NotificationChannel, string> = { SHOP: 'In the shop', LETTER: 'By e-mail' };

export const messages = {
  messages: {
    title: 'Messages',
    all: 'All',
    bell: (unread: number) => (unread === 0 ? 'Messages' : `Messages, ${unread > 99 ? 'more than 99' : unread} unread`),
    arrived: (title: string) => `New message: ${title}`,
    unread: 'Unread:',
    unreadCount: (count: number) => (count === 0 ? 'All read' : `${count} unread`),
    onlyUnread: 'Unread only',
    showAll: 'Show all',
    markRead: (title: string) => `Mark as read: ${title}`,
    markAllRead: 'Mark all as read',
    remove: (title: string) => `Delete: ${title}`,
    removed: 'Message deleted.',
    undo: 'Undo',
    none: 'No messages here yet. What happens to your orders will show up here.',
    noneUnread: 'You have read everything.',
    earlier: 'Earlier messages',
    categories,
    about,
    channels,
    always: 'always on',
    settings: 'Notification settings',
    settingsNote:
      'Letters about your purchases and everything about the safety of your account cannot be switched off.',
    alerts: 'My alerts',
    noAlerts: 'You have no alerts. Set one on the page of a product.',
    removeAlert: 'Remove',
    waitsForPrice: (price: string) => `Price drop to ${price} or less`,
    waitsForStock: 'Back in stock',
    productGone: 'This product is no longer in the shop.',
    notifyInStock: 'Notify me when in stock',
    notifyPrice: 'Price-drop alert',
    alertIsSet: 'Alert set',
    stockAlertSet: 'We will tell you when it is back in stock.',
    priceAlertSet: 'We will tell you when the price drops.',
    alertRemoved: 'Alert removed.',
    targetPrice: 'Tell me at this price or below (¥)',
    targetHint: (price: string) => `It costs ${price} now. Leave it empty for any lower price.`,
    setAlert: 'Set alert',
  },
};

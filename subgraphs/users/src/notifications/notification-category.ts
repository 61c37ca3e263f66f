import { registerEnumType } from 'type-graphql';

export const NotificationCategory = {
  ORDER: 'ORDER',
  AFTER_SALE: 'AFTER_SALE',
  ALERT: 'ALERT',
  NEWS: 'NEWS',
  SALES: 'SALES',
  ACCOUNT: 'ACCOUNT',
} as const;
export type NotificationCategory = keyof typeof NotificationCategory;

registerEnumType(NotificationCategory, {
  name: 'NotificationCategory',
  description: 'The category of a notification.',
  valuesConfig: {
    ORDER: { description: 'Their orders and parcels.' },
    AFTER_SALE: { description: 'Their requests for refunds and returns.' },
    ALERT: { description: 'Alerts for price drops and stock.' },
    NEWS: { description: 'News of the shop.' },
    SALES: { description: "A seller's work: orders to ship, requests to answer, stock that runs low." },
    ACCOUNT: { description: 'The safety of their account, and what was decided about it.' },
  },
});

export const NotificationChannel = {
  SHOP: 'SHOP',
  LETTER: 'LETTER',
} as const;
export type NotificationChannel = keyof typeof NotificationChannel;

registerEnumType(NotificationChannel, {
  name: 'NotificationChannel',
  description: 'A channel for notifications.',
  valuesConfig: {
    SHOP: { description: 'A message in the shop.' },
    LETTER: { description: 'By e-mail.' },
  },
});

/** `ALWAYS`: cannot be disabled. `ON` and `OFF`: the default. */
type Default = 'ALWAYS' | 'ON' | 'OFF';

/** The channels that each category has. */
const DEFAULTS: Record<NotificationCategory, Partial<Record<NotificationChannel, Default>>> = {
  ORDER: { SHOP: 'ON', LETTER: 'ALWAYS' },
  AFTER_SALE: { SHOP: 'ON', LETTER: 'ALWAYS' },
  ALERT: { SHOP: 'ON', LETTER: 'ON' },
  NEWS: { SHOP: 'ON', LETTER: 'OFF' },
  SALES: { SHOP: 'ON' },
  ACCOUNT: { SHOP: 'ALWAYS', LETTER: 'ALWAYS' },
};

export interface Notification {
  category: NotificationCategory;
  channel: NotificationChannel;
}

/** Undefined when the category does not use the channel. */
export function defaultOf({ category, channel }: Notification): Default | undefined {
  return DEFAULTS[category][channel];
}

/** Every category with each of its channels. */
export const NOTIFICATIONS: readonly Notification[] = Object.values(NotificationCategory).flatMap((category) =>
  Object.values(NotificationChannel)
    .map((channel) => ({ category, channel }))
    .filter((notification) => defaultOf(notification)),
);

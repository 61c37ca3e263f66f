import type { NotificationCategory } from '../../graphql/generated/types.ts';

const CATEGORIES: readonly NotificationCategory[] = ['ORDER', 'AFTER_SALE', 'ALERT', 'NEWS', 'SALES', 'ACCOUNT'];

/** The categories of messages that a person of a role gets. */
export function categoriesOf(role: string | undefined): readonly NotificationCategory[] {
  return role === 'SELLER' ? CATEGORIES : CATEGORIES.filter((category) => category !== 'SALES');
}

export function messageCategory(given: unknown): NotificationCategory | undefined {
  return CATEGORIES.find((category) => category === given);
}

interface View {
  category?: NotificationCategory | undefined;
  unread?: boolean | undefined;
  after?: string | undefined;
}

export function messagesHref({ category, unread, after }: View): string {
  const search = new URLSearchParams({
    ...(category && { category }),
    ...(unread && { unread: '1' }),
    ...(after && { after }),
  });
  return search.size > 0 ? `/account/messages?${search}` : '/account/messages';
}

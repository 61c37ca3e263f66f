import { enabledFor, type NotificationCategory, setNotification } from '../notifications/index.ts';
import type { UsersContext } from '../users-context.ts';
import type { LetterKind } from './letter.ts';

/**
 * Letters that people can unsubscribe from, by category. All others concern a purchase or the security of an account.
 */
const OPTIONAL: { [Kind in LetterKind]?: NotificationCategory } = {
  PRICE_DROP: 'ALERT',
  BACK_IN_STOCK: 'ALERT',
  SHOP_NEWS: 'NEWS',
};

const PURPOSE = 'unsubscribe';

/** Whether a person wants letters of a kind. */
export async function isWanted({ db }: UsersContext, kind: LetterKind, userId: string): Promise<boolean> {
  const category = OPTIONAL[kind];
  if (!category) return true;
  return (await enabledFor(db, { category, channel: 'LETTER' }, [userId])).has(userId);
}

/** The path to unsubscribe a person from letters of a kind without signing in; undefined for required letters. */
export function unsubscribePath({ letterBox }: UsersContext, kind: LetterKind, userId: string): string | undefined {
  const category = OPTIONAL[kind];
  return category && `/unsubscribe?token=${letterBox.seal([PURPOSE, category, userId].join(' '))}`;
}

/** Unsubscribes or resubscribes; false for an invalid token. */
export async function changeByToken(
  { db, letterBox }: UsersContext,
  { token, enabled }: { token: string; enabled: boolean },
): Promise<boolean> {
  const [purpose, category, userId] = letterBox.open(token)?.split(' ') ?? [];
  if (purpose !== PURPOSE || !category || !userId) return false;
  await setNotification(db, userId, { category: category as NotificationCategory, channel: 'LETTER', enabled });
  return true;
}

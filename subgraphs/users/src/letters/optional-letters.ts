import { type NotificationCategory, setNotification, whoWants } from '../notifications/index.ts';
import type { UsersContext } from '../users-context.ts';
import type { LetterKind } from './letter.ts';

/** Letters that people can stop, by what they are about. All others belong to a purchase or the safety of an account. */
const OPTIONAL: { [Kind in LetterKind]?: NotificationCategory } = { PRICE_DROP: 'ALERT', BACK_IN_STOCK: 'ALERT' };

const PURPOSE = 'unsubscribe';

/** Whether a person wants letters of a kind. */
export async function isWanted({ db }: UsersContext, kind: LetterKind, userId: string): Promise<boolean> {
  const category = OPTIONAL[kind];
  if (!category) return true;
  return (await whoWants(db, { category, channel: 'LETTER' }, [userId])).has(userId);
}

/** The path that stops letters of a kind for a person without signing in; undefined where they cannot be stopped. */
export function unsubscribePath({ letterBox }: UsersContext, kind: LetterKind, userId: string): string | undefined {
  const category = OPTIONAL[kind];
  return category && `/unsubscribe?token=${letterBox.seal([PURPOSE, category, userId].join(' '))}`;
}

/** Stops letters, or sends them again; false when the token is none of ours. */
export async function changeByToken(
  { db, letterBox }: UsersContext,
  { token, enabled }: { token: string; enabled: boolean },
): Promise<boolean> {
  const [purpose, category, userId] = letterBox.open(token)?.split(' ') ?? [];
  if (purpose !== PURPOSE || !category || !userId) return false;
  await setNotification(db, userId, { category: category as NotificationCategory, channel: 'LETTER', enabled });
  return true;
}

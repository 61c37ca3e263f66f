import { hashToken, randomToken } from '../credentials/index.ts';
import type { UsersDatabase } from '../users-context.ts';
import { linkExpired } from './link.refusals.ts';
import type { LinkPurpose, OneTimeLink } from './one-time-link.entity.ts';

const LIFETIME_MS = 30 * 60_000;

/** Whose link it is, what it does, and the address it goes to. */
export type LinkSubject = Pick<OneTimeLink, 'purpose' | 'userId' | 'email'>;
export type StoredLink = LinkSubject & { hash: string };

/** A link that nobody has stored yet. */
export function newLink(now = Date.now()) {
  return { token: randomToken(), expiresAt: new Date(now + LIFETIME_MS) };
}

/** Makes a link work; the person's link of this purpose that was sent before does not any more. */
export async function storeLink(
  db: UsersDatabase,
  { purpose, userId, email }: LinkSubject,
  { token, expiresAt }: ReturnType<typeof newLink>,
): Promise<void> {
  const changing = { hash: hashToken(token), email, expires_at: expiresAt };
  await db
    .insertInto('one_time_link')
    .values({ purpose, user_id: userId, ...changing })
    .onConflict((conflict) => conflict.columns(['purpose', 'user_id']).doUpdateSet(changing))
    .execute();
}

/** The link of a token, unused; throws Refusal LINK_EXPIRED of any other text. */
export async function findLink(db: UsersDatabase, purpose: LinkPurpose, token: string): Promise<StoredLink> {
  const link = await db
    .selectFrom('one_time_link')
    .select(['hash', 'purpose', 'user_id as userId', 'email'])
    .where('hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  if (!link) throw linkExpired();
  return link;
}

/** Uses a link up, in the transaction of what it does; throws Refusal LINK_EXPIRED when another request has. */
export async function useLink(db: UsersDatabase, { hash }: StoredLink): Promise<void> {
  const used = await db.deleteFrom('one_time_link').where('hash', '=', hash).returning('hash').executeTakeFirst();
  if (!used) throw linkExpired();
}

/** Links of a person do nothing any more. */
export async function dropLinks(db: UsersDatabase, userId: string): Promise<void> {
  await db.deleteFrom('one_time_link').where('user_id', '=', userId).execute();
}

/** Forgets links that ran out. */
export async function pruneLinks(_: object, { db }: { db: UsersDatabase }): Promise<void> {
  await db.deleteFrom('one_time_link').where('expires_at', '<', new Date()).execute();
}

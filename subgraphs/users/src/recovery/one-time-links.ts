import { hashToken, randomToken } from '../credentials/index.ts';
import type { UsersDatabase } from '../users-context.ts';
import { linkExpired } from './link.refusals.ts';
import type { LinkPurpose, OneTimeLink } from './one-time-link.entity.ts';

const LIFETIME_MS = 30 * 60_000;

/** Owner, purpose and address of a link. */
export type LinkSubject = Pick<OneTimeLink, 'purpose' | 'userId' | 'email'>;
export type StoredLink = LinkSubject & { hash: string };

/** A new link, not stored yet. */
export function newLink(now = Date.now()) {
  return { token: randomToken(), expiresAt: new Date(now + LIFETIME_MS) };
}

/** Stores a link and invalidates the person's earlier one of this purpose. */
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

/** The unused link of a token; otherwise throws Refusal LINK_EXPIRED. */
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

/** Uses up a link in the transaction of its effect; throws Refusal LINK_EXPIRED when another request has. */
export async function useLink(db: UsersDatabase, { hash }: StoredLink): Promise<void> {
  const used = await db.deleteFrom('one_time_link').where('hash', '=', hash).returning('hash').executeTakeFirst();
  if (!used) throw linkExpired();
}

/** Invalidates links of a person. */
export async function dropLinks(db: UsersDatabase, userId: string): Promise<void> {
  await db.deleteFrom('one_time_link').where('user_id', '=', userId).execute();
}

/** Deletes expired links. */
export async function pruneLinks(_: object, { db }: { db: UsersDatabase }): Promise<void> {
  await db.deleteFrom('one_time_link').where('expires_at', '<', new Date()).execute();
}

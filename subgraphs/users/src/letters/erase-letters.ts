import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainEvents } from '@minijd/events';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { LetterState } from './letter.entity.ts';

const UNDER_WAY: LetterState[] = [LetterState.WAITING, LetterState.SENDING];

/**
 * Of an account that is deleted: the letters it got, at former addresses as well, and those that went to its address. One
 * that is still on its way to the address may be somebody else's, who claims it.
 */
export async function eraseLetters(
  _: UsersContext,
  em: EntityManager,
  { userId }: DomainEvents['users.account.deleted'],
): Promise<void> {
  const db: UsersDatabase = em.getKysely();
  const { email } = await db.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirstOrThrow();
  await db
    .deleteFrom('letter_record')
    .where(({ or, and, eb }) =>
      or([
        eb('user_id', '=', userId),
        eb('about_user_id', '=', userId),
        and([eb('email', '=', email), eb('state', 'not in', UNDER_WAY)]),
      ]),
    )
    .execute();
}

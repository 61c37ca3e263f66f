import type { EntityManager } from '@mikro-orm/postgresql';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { LetterRecord } from './letter.entity.ts';
import type { Letter } from './letter.ts';

/** With the backoff of jobs about a day, for outages of the mail server. */
const RETRIES = 36;

/**
 * Sends a letter if and when the transaction of `em` commits. A letter with the same `once` and recipient is not sent
 * again: returns false.
 */
export async function sendLetter(context: UsersContext, em: EntityManager, letter: Letter): Promise<boolean> {
  const { kind, to, data, once } = letter;
  const record = new LetterRecord();
  const recipient = 'userId' in to ? to.userId : to.email;
  const db: UsersDatabase = em.getKysely();
  const created = await db
    .insertInto('letter_record')
    .values({
      ...{ id: record.id, kind, state: record.state, attempts: record.attempts, created_at: record.createdAt },
      ...('userId' in to
        ? { user_id: to.userId }
        : { email: to.email, language: to.language, about_user_id: to.about ?? null }),
      sealed_data: context.letterBox.seal(JSON.stringify(data)),
      once_key: once === undefined ? null : `${once} ${kind} ${recipient}`,
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!created) return false;
  await context.bus.send(em.getKysely(), 'users.sendLetter', { letterId: record.id }, { retries: RETRIES });
  return true;
}

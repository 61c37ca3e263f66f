import { sql } from 'kysely';
import type { UsersContext } from '../users-context.ts';

/** Age and number of messages kept per person. */
const DAYS = 180;
const PER_PERSON = 500;
/** How long deleted messages can be restored, and events may be repeated. */
const DELETED_DAYS = 30;

/** Deletes old messages, those beyond the limit per person, and those the person deleted a while ago. */
export async function pruneMessages(_: object, { db }: UsersContext): Promise<void> {
  const before = (days: number) => new Date(Date.now() - days * 86_400_000);
  await db.deleteFrom('message').where('created_at', '<', before(DAYS)).execute();
  await db.deleteFrom('message').where('deleted_at', '<', before(DELETED_DAYS)).execute();
  await sql`
    delete from message using (
      select id, row_number() over (partition by user_id order by id desc) as place
      from message
      where user_id in (select user_id from message group by user_id having count(*) > ${PER_PERSON})
    ) as ranked
    where message.id = ranked.id and place > ${PER_PERSON}`.execute(db);
}

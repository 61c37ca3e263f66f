import { Refusal } from '@minijd/subgraph';
import { mainlandMobile, normalisePhone } from '@minijd/text';
import { sql } from 'kysely';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { refuseInput } from '../input/input.refusals.ts';
import { EmailStanding } from './user.entity.ts';

/** The number as stored, null for none; throws Refusal. */
export function checkedPhone(phone: string | null | undefined): string | null {
  if (!phone?.trim()) return null;
  const number = normalisePhone(phone);
  if (!number) throw refuseInput('phone');
  return number;
}

/**
 * Saves a validated number of the viewer. Needs a recent password, because a mainland mobile can be used to sign in.
 * Such a number belongs to one account: the first to save it, unless that one has not proven its e-mail address and the
 * other has. Throws Refusal CONFLICT, PASSWORD_REQUIRED.
 */
export async function savePhone(context: UsersContext, phone: string | null): Promise<void> {
  const { userId } = context;
  const now = await context.db.selectFrom('user').select('phone').where('id', '=', userId).executeTakeFirst();
  if ((now?.phone ?? null) === phone) return;
  await context.requireRecentPassword();
  const signsIn = phone !== null && mainlandMobile(phone) !== undefined;
  if (signsIn) await context.countRequest(`phone of ${userId}`);
  await context.em.transactional(async (em) => {
    const db: UsersDatabase = em.getKysely();
    if (signsIn) await freePhone(db, userId, phone);
    await db.updateTable('user').set({ phone }).where('id', '=', userId).execute();
  });
}

async function freePhone(db: UsersDatabase, userId: string, phone: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`phone ${phone}`}, 0))`.execute(db);
  const people = await db
    .selectFrom('user')
    .select(['id', 'email_standing as standing'])
    .where(({ or, eb }) => or([eb('id', '=', userId), eb('phone', '=', phone)]))
    .execute();
  const proven = (id: string) => people.some((one) => one.id === id && one.standing === EmailStanding.PROVEN);
  const holder = people.find(({ id }) => id !== userId);
  if (!holder) return;
  if (proven(holder.id) || !proven(userId)) throw phoneTaken();
  await db.updateTable('user').set({ phone: null }).where('id', '=', holder.id).execute();
}

function phoneTaken(): Refusal {
  const text = {
    'zh-CN': '这个手机号已用于登录另一个账号，请换一个；如果是您的号码，请联系我们。',
    en: 'Another account signs in with this number. Use another one; if it is yours, contact us.',
  };
  return new Refusal('CONFLICT', text, ['input', 'phone']);
}

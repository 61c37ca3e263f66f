import { type Locale, Refusal } from '@minijd/subgraph';
import { formatMoment } from '../letters/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { type SuspensionRow, suspensionsInForce } from './suspension.rows.ts';
import { reasonText } from './suspension-reason.ts';

/**
 * Throws Refusal ACCOUNT_SUSPENDED while a person is suspended. Only for those who have proven that they are the person:
 * others must not learn of it. Where a session is opened, the caller has locked the person's row.
 */
export async function refuseSuspended(
  { settings }: Pick<UsersContext, 'settings'>,
  db: UsersDatabase,
  userId: string,
): Promise<void> {
  const suspension = await suspensionsInForce(db).where('user_id', '=', userId).executeTakeFirst();
  if (suspension) throw accountSuspended(suspension, settings.SUPPORT_EMAIL);
}

/** Says why, until when, what is safe, and how to object. */
function accountSuspended({ reason, until }: Pick<SuspensionRow, 'reason' | 'until'>, contact: string): Refusal {
  const why = reasonText(reason);
  const at = (locale: Locale) => until && formatMoment(locale, until);
  return new Refusal('ACCOUNT_SUSPENDED', {
    'zh-CN': `账号已停用，${until ? `${at('zh-CN')}（北京时间）自动恢复` : '恢复时间未定'}。原因：${why['zh-CN']}。账号里的内容都会保留。如有异议，请写信至 ${contact}。`,
    en: `This account is suspended ${until ? `until ${at('en')} (Beijing time)` : 'until further notice'}: ${why.en}. What is in it is kept. If you disagree, write to ${contact}.`,
  });
}

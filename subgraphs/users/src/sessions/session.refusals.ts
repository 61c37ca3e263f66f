import { Refusal } from '@minijd/subgraph';

/** The same for a wrong password, an unknown account and an e-mail address that is taken. */
export function wrongCredentials(field = 'password'): Refusal {
  const text = { 'zh-CN': '账号或密码不对。', en: "That account or password isn't right." };
  return new Refusal('INVALID_CREDENTIALS', text, ['input', field]);
}

const day = (locale: string, at: Date) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(at);

/** The password was right. */
export function deletionRequested(dueAt: Date): Refusal {
  return new Refusal('DELETION_REQUESTED', {
    'zh-CN': `此账号已申请注销，将于${day('zh-CN', dueAt)}删除。保留账号后即可登录，不会丢失任何内容。`,
    en: `You asked us to delete this account on ${day('en', dueAt)}. Keep it to sign in; nothing is lost until then.`,
  });
}

export function sessionExpired(): Refusal {
  return new Refusal('SESSION_EXPIRED', {
    'zh-CN': '登录已过期，请重新登录。',
    en: 'Your session ended. Sign in again.',
  });
}

export function challengeExpired(): Refusal {
  return new Refusal('SESSION_EXPIRED', {
    'zh-CN': '这次登录已过期，或换了网络或浏览器，请重新输入密码登录。',
    en: 'This sign-in has expired, or the network or browser changed. Enter your password again.',
  });
}

export function unknownSession(): Refusal {
  return new Refusal('NOT_FOUND', { 'zh-CN': '没有这个登录设备。', en: 'There is no such session.' }, ['id']);
}

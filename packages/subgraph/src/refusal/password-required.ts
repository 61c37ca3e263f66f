import { Refusal } from './refusal.ts';

/** For dangerous actions in a session that did not give the password lately; clients confirm it and send them again. */
export function passwordRequired(): Refusal {
  return new Refusal('PASSWORD_REQUIRED', {
    'zh-CN': '为了账号安全，请先确认密码，然后重试。没有改动任何内容。',
    en: 'Nothing was changed. To keep your account safe, confirm your password and try again.',
  });
}

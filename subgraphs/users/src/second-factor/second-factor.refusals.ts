import { Refusal } from '@minijd/subgraph';

/** The password was right, and the account also needs a code. */
export function codeRequired(): Refusal {
  const text = {
    'zh-CN': '请输入身份验证器中的6位验证码，或一个恢复码。',
    en: 'Enter the 6-digit code of your authenticator app, or a recovery code.',
  };
  return new Refusal('SECOND_FACTOR_REQUIRED', text, ['input', 'code']);
}

/** The same for wrong, used and expired codes. */
export function wrongCode(): Refusal {
  const text = {
    'zh-CN': '验证码不对、已过期或已使用过，请输入新的验证码。',
    en: 'That code is wrong, has expired or was used before. Enter a new one.',
  };
  return new Refusal('INVALID_CREDENTIALS', text, ['input', 'code']);
}

export function alreadyEnabled(): Refusal {
  return new Refusal('CONFLICT', {
    'zh-CN': '两步验证已开启。要更换验证器，请先关闭再重新开启。',
    en: 'Two-step sign-in is already on. To change the app, switch it off first and on again.',
  });
}

export function notEnabled(): Refusal {
  return new Refusal('CONFLICT', {
    'zh-CN': '两步验证尚未开启，没有改动任何内容。',
    en: 'Two-step sign-in is not on. Nothing was changed.',
  });
}

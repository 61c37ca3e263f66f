import { Refusal } from '@minijd/subgraph';

/** The same for a link that was used, replaced by a later one, modified, or belongs to another person. */
export function linkExpired(): Refusal {
  const text = {
    'zh-CN': '这个链接已失效：可能已用过、已被新的链接取代，或超过30分钟。账号没有变化，请重新获取。',
    en: 'This link does not work any more: it was used, replaced by a newer one, or is older than 30 minutes. Nothing was changed; ask for a new one.',
  };
  return new Refusal('LINK_EXPIRED', text, ['input', 'token']);
}

/** The reader of the letter may not be the person who opened the account. */
export function linkNeedsPassword(): Refusal {
  const text = {
    'zh-CN': '请输入这个账号的密码，或在登录了它的设备上打开链接。',
    en: 'Enter the password of the account, or open the link where you are signed in to it.',
  };
  return new Refusal('INVALID_CREDENTIALS', text, ['input', 'password']);
}

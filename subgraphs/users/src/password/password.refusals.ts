import { Refusal, type Text } from '@minijd/subgraph';

const WEAKNESSES = {
  length: { 'zh-CN': '密码需为8至256个字符。', en: 'Passwords need 8 to 256 characters.' },
  common: {
    'zh-CN': '这个密码太常见，容易被猜中，请换一个。',
    en: 'That password is among the first ones guessed. Choose another.',
  },
  email: { 'zh-CN': '密码不能与邮箱相同，请换一个。', en: 'The password is your e-mail address. Choose another.' },
} satisfies Record<string, Text>;

export function weakPassword(weakness: keyof typeof WEAKNESSES, field: string): Refusal {
  return new Refusal('WEAK_PASSWORD', WEAKNESSES[weakness], ['input', field]);
}

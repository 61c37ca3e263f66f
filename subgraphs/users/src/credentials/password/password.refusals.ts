import { Refusal, type Text } from '@minijd/subgraph';

const WEAKNESSES = {
  length: { 'zh-CN': '密码需为8至256个字符。', en: 'Passwords need 8 to 256 characters.' },
  common: {
    'zh-CN': '这个密码容易被猜中，请换一个：几个不相关的词就很好。',
    en: 'That password is among the first ones guessed. Choose another: a few words that have nothing in common will do.',
  },
  personal: {
    'zh-CN': '密码里主要是您的邮箱、昵称或本店名称，容易被猜中，请换一个。',
    en: "The password is made of your e-mail address, your name or the shop's name. Choose another.",
  },
} satisfies Record<string, Text>;

export function weakPassword(weakness: keyof typeof WEAKNESSES, field: string): Refusal {
  return new Refusal('WEAK_PASSWORD', WEAKNESSES[weakness], ['input', field]);
}

import { Refusal, type Text } from '@minijd/subgraph';
import type { PartnerStatus } from './partner-lifecycle.ts';

/** Messages about invalid fields. */
const RULES = {
  name: { 'zh-CN': '名称需为1至100个字符。', en: 'Names need 1 to 100 characters.' },
  website: { 'zh-CN': '请输入以 https:// 开头的网址。', en: 'Enter an address that begins with https://.' },
  contact: { 'zh-CN': '请输入有效的邮箱地址。', en: 'Enter a valid e-mail address.' },
  purpose: { 'zh-CN': '请说明用途，最多1000个字符。', en: 'Say what it is for, in up to 1,000 characters.' },
  scopes: { 'zh-CN': '请至少选择一项权限。', en: 'Choose one scope at least.' },
  reason: { 'zh-CN': '请写明原因，最多500个字符。', en: 'Say why, in up to 500 characters.' },
  expiresInDays: { 'zh-CN': '有效期需为1至365天。', en: 'Keys are valid for 1 to 365 days.' },
  overlapHours: { 'zh-CN': '旧密钥可保留0至168小时。', en: 'The old key can stay valid for 0 to 168 hours.' },
} satisfies Record<string, Text>;

export type PartnerField = keyof typeof RULES;

const STATUS: Record<PartnerStatus, Text> = {
  SUBMITTED: { 'zh-CN': '申请正在审核中。', en: 'The application is being reviewed.' },
  REJECTED: {
    'zh-CN': '申请已被退回，修改后可再次提交。',
    en: 'The application was rejected; correct it and submit it again.',
  },
  APPROVED: { 'zh-CN': '申请已通过。', en: 'The application is approved already.' },
};

/** Why something about a partner is declined. */
export const partnerRefusals = {
  field: (field: PartnerField) => new Refusal('INVALID_INPUT', RULES[field], ['input', field]),
  notNow: (status: PartnerStatus) => new Refusal('INVALID_TRANSITION', STATUS[status]),
  unknown: () => new Refusal('NOT_FOUND', { 'zh-CN': '没有这个合作伙伴。', en: 'There is no such partner.' }),
  administrator: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '管理员账号不能成为合作伙伴，请使用另一个账号。',
      en: 'Administrators cannot be partners; apply with another account.',
    }),
  inactive: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '合作伙伴未通过审核或已被暂停，暂时不能这样做。',
      en: 'That needs a partner who is approved and not suspended.',
    }),
  unknownKey: () => new Refusal('NOT_FOUND', { 'zh-CN': '没有这个密钥。', en: 'There is no such key.' }),
  endedKey: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '密钥已失效，请创建新的密钥。',
      en: 'The key is no longer valid. Create another.',
    }),
  tooManyKeys: () =>
    new Refusal('LIMIT_REACHED', {
      'zh-CN': '最多可有20个有效密钥，请先撤销不用的密钥。',
      en: 'A partner has 20 valid keys at most. Revoke one that is not in use.',
    }),
  notGranted: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '密钥的权限不能超出合作伙伴获批的权限。',
        en: 'A key cannot do more than the partner was approved for.',
      },
      ['input', 'scopes'],
    ),
};

import { Refusal, type Text } from '@minijd/subgraph';
import type { SellerApplicationStatus } from './application-lifecycle.ts';

/** Messages about invalid fields. */
const RULES = {
  companyName: { 'zh-CN': '公司名称需为1至100个字符。', en: 'Company names need 1 to 100 characters.' },
  creditCode: {
    'zh-CN': '统一社会信用代码不正确，请核对营业执照上的18位代码。',
    en: 'That is no unified social credit code. Compare it with the 18 characters on the licence.',
  },
  licence: { 'zh-CN': '请上传营业执照照片。', en: 'Upload a picture of the business licence.' },
  logo: { 'zh-CN': '请上传店铺标志。', en: 'Upload a logo.' },
  contactName: { 'zh-CN': '联系人需为1至50个字符。', en: 'Contacts need 1 to 50 characters.' },
  phone: {
    'zh-CN': '手机号需为11位，境外号码请以+和国家代码开头。',
    en: 'Phone numbers need 11 digits, or + and a country code.',
  },
  province: { 'zh-CN': '没有这个省份，请重新选择。', en: 'There is no such province. Choose another.' },
  city: { 'zh-CN': '该省份没有这个城市，请重新选择。', en: 'The province has no such city. Choose another.' },
  district: { 'zh-CN': '该城市没有这个区县，请重新选择。', en: 'The city has no such district. Choose another.' },
  street: { 'zh-CN': '请填写详细地址，最多200个字符。', en: 'Enter a street address of up to 200 characters.' },
  nameZh: { 'zh-CN': '中文店名需为1至40个字符。', en: 'The Chinese name needs 1 to 40 characters.' },
  nameEn: { 'zh-CN': '英文店名需为1至40个字符。', en: 'The English name needs 1 to 40 characters.' },
  slug: {
    'zh-CN': '网址名需为3至40个小写字母、数字或连字符，例如 shanlan-living。',
    en: 'Slugs have 3 to 40 lower-case letters, digits and hyphens, like shanlan-living.',
  },
  descriptionZh: { 'zh-CN': '中文介绍最多2000个字符。', en: 'The Chinese description has at most 2,000 characters.' },
  descriptionEn: { 'zh-CN': '英文介绍最多2000个字符。', en: 'The English description has at most 2,000 characters.' },
  reason: { 'zh-CN': '请写明原因，最多500个字符。', en: 'Say why, in up to 500 characters.' },
} satisfies Record<string, Text>;

export type ApplicationField = keyof typeof RULES;

const STATUS: Record<SellerApplicationStatus, Text> = {
  DRAFT: { 'zh-CN': '申请尚未提交。', en: 'The application has not been submitted yet.' },
  SUBMITTED: {
    'zh-CN': '申请正在审核中，暂不能修改。',
    en: 'The application is being reviewed and cannot be changed now.',
  },
  REJECTED: {
    'zh-CN': '申请已被退回，修改后可再次提交。',
    en: 'The application was rejected; correct it and submit it again.',
  },
  APPROVED: { 'zh-CN': '申请已通过，店铺已开通。', en: 'The application is approved and the shop is open.' },
};

/** Why something about an application is declined. */
export const applicationRefusals = {
  field: (field: ApplicationField) => new Refusal('INVALID_INPUT', RULES[field], ['input', field]),
  notNow: (status: SellerApplicationStatus) => new Refusal('INVALID_TRANSITION', STATUS[status]),
  unknown: () => new Refusal('NOT_FOUND', { 'zh-CN': '没有这份申请。', en: 'There is no such application.' }),
  sellsAlready: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '该账号已有店铺或管理员身份，不能申请开店。',
      en: 'This account has a shop or runs this one already, so it cannot apply.',
    }),
  slugTaken: () =>
    new Refusal(
      'CONFLICT',
      { 'zh-CN': '这个网址名已被使用，请换一个。', en: 'Another shop has this slug. Choose another.' },
      ['input', 'slug'],
    ),
  licenceTaken: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '已有店铺使用同一统一社会信用代码，请驳回并说明原因。',
      en: 'A shop with this credit code is open already. Reject the application and say so.',
    }),
};

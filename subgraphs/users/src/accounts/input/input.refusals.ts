import { Refusal, type Text } from '@minijd/subgraph';

const TEXTS = {
  email: { 'zh-CN': '请输入有效的邮箱地址。', en: 'Enter a valid e-mail address.' },
  displayName: { 'zh-CN': '昵称需为1至40个字符。', en: 'Names need 1 to 40 characters.' },
  phone: {
    'zh-CN': '手机号需为11位，境外号码请以+和国家代码开头。',
    en: 'Phone numbers need 11 digits, or + and a country code.',
  },
  avatarUrl: {
    'zh-CN': '头像需为您上传到本店的图片。',
    en: 'Choose a picture that you uploaded here.',
  },
  birthday: {
    'zh-CN': '请填写有效的生日，不能晚于今天。',
    en: 'Enter a valid date that is not in the future.',
  },
  recipient: { 'zh-CN': '收货人需为1至50个字符。', en: 'Recipients need 1 to 50 characters.' },
  province: { 'zh-CN': '没有这个省份，请重新选择。', en: 'There is no such province. Choose another.' },
  city: { 'zh-CN': '该省份没有这个城市，请重新选择。', en: 'The province has no such city. Choose another.' },
  district: { 'zh-CN': '该城市没有这个区县，请重新选择。', en: 'The city has no such district. Choose another.' },
  street: { 'zh-CN': '请填写详细地址，最多200个字符。', en: 'Enter a street address of up to 200 characters.' },
  postalCode: { 'zh-CN': '邮政编码最多12个字符。', en: 'Postal codes have 12 characters at most.' },
} satisfies Record<string, Text>;

/** The refusal of a field of `input`. */
export function refuseInput(field: keyof typeof TEXTS): Refusal {
  return new Refusal('INVALID_INPUT', TEXTS[field], ['input', field]);
}

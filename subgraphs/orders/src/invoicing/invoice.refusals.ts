import { Refusal } from '@minijd/subgraph';

const refusal = (field: string, zh: string, en: string) =>
  new Refusal('INVALID_INPUT', { 'zh-CN': zh, en }, ['input', 'invoice', field]);

/** Why invoice details are refused. */
export const refusals = {
  title: () => refusal('title', '发票抬头需为1到100个字。', 'The name on an invoice has 1 to 100 characters.'),
  taxNumber: () =>
    refusal('taxNumber', '税号需为15到20位数字或字母。', 'A tax number has 15 to 20 letters and digits.'),
  email: () => refusal('email', '请填写有效的邮箱。', 'Write a valid e-mail address.'),
};

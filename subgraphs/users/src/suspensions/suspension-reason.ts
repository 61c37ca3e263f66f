import type { Text } from '@minijd/subgraph';
import { registerEnumType } from 'type-graphql';

/** Why an account is suspended, as its person is told. */
export enum SuspensionReason {
  FRAUD = 'FRAUD',
  FAKE_ORDERS = 'FAKE_ORDERS',
  ABUSE = 'ABUSE',
  COMPROMISED = 'COMPROMISED',
  RULES = 'RULES',
  REQUESTED = 'REQUESTED',
}

registerEnumType(SuspensionReason, {
  name: 'SuspensionReason',
  description: 'Why an account is suspended, as its person is told.',
  valuesConfig: {
    FRAUD: { description: 'Fraud with orders or payments is suspected.' },
    FAKE_ORDERS: { description: 'Orders or reviews were made to deceive.' },
    ABUSE: { description: 'People were insulted or threatened.' },
    COMPROMISED: { description: 'Somebody else may be using the account.' },
    RULES: { description: 'Other rules of the shop were broken.' },
    REQUESTED: { description: 'Its person asked for it.' },
  },
});

const TEXTS: Record<SuspensionReason, Text> = {
  FRAUD: { 'zh-CN': '订单或支付存在欺诈嫌疑', en: 'fraud with orders or payments is suspected' },
  FAKE_ORDERS: { 'zh-CN': '存在虚假交易或虚假评价', en: 'orders or reviews were made to deceive' },
  ABUSE: { 'zh-CN': '辱骂或威胁他人', en: 'people were insulted or threatened' },
  COMPROMISED: { 'zh-CN': '账号可能被他人使用', en: 'somebody else may be using it' },
  RULES: { 'zh-CN': '违反平台规则', en: 'rules of the shop were broken' },
  REQUESTED: { 'zh-CN': '本人申请停用', en: 'its owner asked for it' },
};

export const reasonText = (reason: SuspensionReason): Text => TEXTS[reason];

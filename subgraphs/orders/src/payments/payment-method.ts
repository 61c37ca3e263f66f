import { registerEnumType } from 'type-graphql';

export enum PaymentMethod {
  ALIPAY = 'ALIPAY',
  WECHAT_PAY = 'WECHAT_PAY',
  CARD = 'CARD',
  BALANCE = 'BALANCE',
}

registerEnumType(PaymentMethod, {
  name: 'PaymentMethod',
  description: 'How to pay.',
  valuesConfig: {
    ALIPAY: { description: 'Alipay.' },
    WECHAT_PAY: { description: 'WeChat Pay.' },
    CARD: { description: 'Bank card.' },
    BALANCE: { description: 'Balance kept with the shop.' },
  },
});

export enum PaymentStatus {
  PENDING = 'PENDING',
  SUCCEEDED = 'SUCCEEDED',
  FAILED = 'FAILED',
  REFUNDED = 'REFUNDED',
}

registerEnumType(PaymentStatus, {
  name: 'PaymentStatus',
  description: 'The status of a payment.',
  valuesConfig: {
    PENDING: { description: 'The provider has not answered yet.' },
    SUCCEEDED: { description: 'Paid; a part may have been refunded.' },
    FAILED: { description: 'Declined; nothing was charged.' },
    REFUNDED: { description: 'Refunded in full.' },
  },
});

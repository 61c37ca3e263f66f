import { Refusal } from '@minijd/subgraph';

/** Why a change of a balance is declined. */
export const refusals = {
  tooLittle: () =>
    new Refusal('PAYMENT_DECLINED', {
      'zh-CN': '账户余额不足，未扣款，可换一种方式再付。',
      en: 'Your balance does not cover this. Nothing was charged; try another way.',
    }),
  amount: () =>
    new Refusal(
      'INVALID_INPUT',
      {
        'zh-CN': '金额需大于0，不超过1000000，最多两位小数。',
        en: 'The amount must be above 0 and at most 1,000,000, with two decimals at most.',
      },
      ['input', 'amount'],
    ),
  user: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个用户。', en: 'There is no such person.' }, ['input', 'userId']),
};

import { format, money, toDecimal } from '@minijd/money';
import { Refusal, type Text } from '@minijd/subgraph';

/** Why we decline a payment before calling the provider. */
export const refusals = {
  tooLate: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '付款时间已过，订单将自动取消，可重新下单。',
      en: 'The time to pay is over and the order is being cancelled. You can order again.',
    }),
  priceChanged: (seenMinor: number, totalMinor: number) =>
    new Refusal(
      'PRICE_CHANGED',
      {
        'zh-CN': `商家改了价：应付金额由${format(money(seenMinor), 'zh-CN')}变为${format(money(totalMinor), 'zh-CN')}，未扣款，请确认。`,
        en: `The seller changed the price from ${format(money(seenMinor), 'en')} to ${format(money(totalMinor), 'en')}. Nothing was charged; please confirm.`,
      },
      ['input', 'expectedTotal'],
    ),
  unanswered: () =>
    new Refusal('CONFLICT', {
      'zh-CN': '银行尚未确认，请勿重复付款。',
      en: "Your bank hasn't confirmed yet. Don't pay again.",
    }),
  noSuchPayment: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这笔付款。', en: 'There is no such payment.' }, [
      'input',
      'paymentId',
    ]),
  refundTooMuch: (leftMinor: number) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `这笔付款最多还可退¥${toDecimal(money(leftMinor))}，未做改动。`,
        en: `At most ¥${toDecimal(money(leftMinor))} of this payment can go back. Nothing was changed.`,
      },
      ['input', 'amount'],
    ),
  token: () =>
    new Refusal('INVALID_INPUT', { 'zh-CN': '支付凭证无效。', en: 'This payment token is not valid.' }, [
      'input',
      'paymentToken',
    ]),
};

const DECLINES: Record<string, Text> = {
  INSUFFICIENT_FUNDS: {
    'zh-CN': '余额不足，未扣款，可换一种方式再付。',
    en: 'Not enough funds. Nothing was charged; try another way.',
  },
  CANCELLED: {
    'zh-CN': '付款已关闭，未扣款。',
    en: 'The payment was closed. Nothing was charged.',
  },
  NEVER_STARTED: {
    'zh-CN': '付款未发起，未扣款，请重试。',
    en: 'The payment never started. Nothing was charged; try again.',
  },
};
const DECLINED: Text = {
  'zh-CN': '付款被拒绝，未扣款，可换一种方式再付。',
  en: 'Declined. Nothing was charged; try another way.',
};

/** The message for the buyer by the provider's code. */
export function declineText(code: string): Text {
  return (Object.hasOwn(DECLINES, code) && DECLINES[code]) || DECLINED;
}

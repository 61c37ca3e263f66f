import { Refusal, type Text } from '@minijd/subgraph';
import type { AfterSaleStatus } from '../units/index.ts';

const IS: Record<AfterSaleStatus, Text> = {
  REQUESTED: { 'zh-CN': '申请还在等商家处理', en: 'The request waits for the seller' },
  AWAITING_RETURN: { 'zh-CN': '申请已通过，等待寄回', en: 'The request is granted and waits for the goods' },
  RETURNING: { 'zh-CN': '商品正在寄回', en: 'The goods are on their way back' },
  REFUNDING: { 'zh-CN': '正在退款', en: 'The money is on its way back' },
  REFUNDED: { 'zh-CN': '已退款', en: 'The money went back' },
  REJECTED: { 'zh-CN': '申请已被商家拒绝', en: 'The seller declined the request' },
  WITHDRAWN: { 'zh-CN': '申请已撤销', en: 'The request was withdrawn' },
};

const LINES = ['input', 'lines'];

/** Why something about an after-sale request is declined. */
export const refusals = {
  noSuchRequest: () => new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这个售后申请。', en: 'There is no such request.' }),
  notNow: (status: AfterSaleStatus) =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': `${IS[status]['zh-CN']}，未做改动。`,
      en: `${IS[status].en}. Nothing was changed.`,
    }),
  noLines: () => new Refusal('INVALID_INPUT', { 'zh-CN': '请选择1到100件商品。', en: 'Choose 1 to 100 lines.' }, LINES),
  pictures: () =>
    new Refusal(
      'INVALID_INPUT',
      { 'zh-CN': '请上传自己的图片，最多6张。', en: 'Add at most 6 pictures that you have uploaded yourself.' },
      ['input', 'pictures'],
    ),
  noSuchLine: () =>
    new Refusal('NOT_FOUND', { 'zh-CN': '订单里没有这件商品。', en: 'The order has no such line.' }, LINES),
  otherSeller: () =>
    new Refusal(
      'INVALID_INPUT',
      { 'zh-CN': '不同商家的商品请分开申请。', en: 'Make one request for each seller.' },
      LINES,
    ),
  tooMany: (left: number) =>
    new Refusal(
      'INVALID_QUANTITY',
      { 'zh-CN': `这件商品还有${left}件可以申请。`, en: `You can request at most ${left} units of this line.` },
      LINES,
    ),
  tooLate: (days: number) =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': `已超过${days}天的申请期限。`,
      en: `The ${days} days for this are over.`,
    }),
  hasParcel: () =>
    new Refusal('INVALID_TRANSITION', {
      'zh-CN': '商家已发货，不能再取消；收到后可申请售后。',
      en: 'The seller has sent it already, so it cannot be cancelled. You can return it when it arrives.',
    }),
  notCheaper: () =>
    new Refusal('INVALID_INPUT', {
      'zh-CN': '现在的价格没有比您付的低，或差价已退过。',
      en: 'It does not cost less than you paid, or the difference went back already.',
    }),
  amountIsGiven: () =>
    new Refusal(
      'INVALID_INPUT',
      { 'zh-CN': '只有仅退款可以填写金额。', en: 'Only a refund without return takes an amount.' },
      ['input', 'amount'],
    ),
  amount: (mostMinor: number) =>
    new Refusal(
      'INVALID_INPUT',
      mostMinor === 0
        ? { 'zh-CN': '只有平台可以调整退款金额。', en: 'Only an administrator can grant another amount.' }
        : {
            'zh-CN': `最多可退¥${(mostMinor / 100).toFixed(2)}。`,
            en: `At most ¥${(mostMinor / 100).toFixed(2)} can go back.`,
          },
      ['input', 'amount'],
    ),
  restock: (most: number) =>
    new Refusal(
      'INVALID_QUANTITY',
      { 'zh-CN': `这件商品最多${most}件可重新入库。`, en: `At most ${most} units of this line can be restocked.` },
      LINES,
    ),
};

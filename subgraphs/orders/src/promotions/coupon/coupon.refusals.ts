import { format, money } from '@minijd/money';
import { Refusal } from '@minijd/subgraph';
import type { CouponObstacle, CouponTerms } from '../../pricing/index.ts';

export const MAX_COUPONS = 5;
const COUPON_IDS = ['input', 'couponIds'];

const zh = ({ nameZh, nameEn }: CouponTerms) => nameZh ?? nameEn ?? '';
const en = ({ nameZh, nameEn }: CouponTerms) => nameEn ?? nameZh ?? '';

/** Why a coupon cannot be claimed or used. */
export const refusals = {
  noSuchCoupon: (field = ['couponId']) =>
    new Refusal('NOT_FOUND', { 'zh-CN': '没有找到这张优惠券。', en: 'There is no such coupon.' }, field),
  notNow: (field = ['couponId']) =>
    new Refusal(
      'COUPON_UNAVAILABLE',
      { 'zh-CN': '这张优惠券不在有效期内。', en: 'This coupon is not valid now.' },
      field,
    ),
  allClaimed: () =>
    new Refusal('COUPON_UNAVAILABLE', { 'zh-CN': '这张优惠券已领完。', en: 'This coupon is gone.' }, ['couponId']),
  claimedBefore: (most: number) =>
    new Refusal(
      'LIMIT_REACHED',
      {
        'zh-CN': `每人限领${most}张，您已领过。`,
        en: most === 1 ? 'You have claimed this coupon already.' : `You have claimed all ${most} already.`,
      },
      ['couponId'],
    ),
  newCustomersOnly: (field = ['couponId']) =>
    new Refusal(
      'COUPON_UNAVAILABLE',
      { 'zh-CN': '这张优惠券仅限新人首单。', en: 'This coupon is for a first order.' },
      field,
    ),
  taken: () =>
    new Refusal(
      'COUPON_UNAVAILABLE',
      { 'zh-CN': '优惠券已用于其他订单，未下单。', en: 'Another order uses this coupon. Nothing was ordered.' },
      COUPON_IDS,
    ),
  usedUp: () =>
    new Refusal(
      'COUPON_UNAVAILABLE',
      { 'zh-CN': '优惠券已用完或失效，未下单。', en: 'The coupon is used up or ended. Nothing was ordered.' },
      COUPON_IDS,
    ),
  codeTaken: () =>
    new Refusal('CONFLICT', { 'zh-CN': '这个编号已被使用。', en: 'This code is taken.' }, ['input', 'code']),
  tooMany: () =>
    new Refusal(
      'LIMIT_REACHED',
      { 'zh-CN': `一单最多用${MAX_COUPONS}张优惠券。`, en: `An order takes at most ${MAX_COUPONS} coupons.` },
      COUPON_IDS,
    ),
  notApplicable: (coupon: CouponTerms, obstacle: CouponObstacle) =>
    new Refusal('COUPON_NOT_APPLICABLE', obstacleText(coupon, obstacle), COUPON_IDS),
};

/** For a coupon that applies but takes nothing off. */
export const NOTHING_OFF = {
  'zh-CN': '这个订单用它不会更便宜。',
  en: 'It takes nothing off this order.',
};

/** Why a coupon is not applied, for people. */
export function obstacleText(coupon: CouponTerms, obstacle: CouponObstacle) {
  if (obstacle.reason === 'OUT_OF_SCOPE') {
    return { 'zh-CN': `「${zh(coupon)}」不适用于这些商品。`, en: `${en(coupon)} is not for these goods.` };
  }
  if (obstacle.reason === 'NOT_STACKABLE') {
    return {
      'zh-CN': `「${zh(coupon)}」不能与其他优惠券同用。`,
      en: `${en(coupon)} cannot be combined with other coupons.`,
    };
  }
  const short = money(obstacle.shortMinor);
  return {
    'zh-CN': `再买${format(short, 'zh-CN')}可用「${zh(coupon)}」。`,
    en: `${format(short, 'en')} more to use ${en(coupon)}.`,
  };
}

import { money, toDecimal } from '@minijd/money';
import type { Locale } from '@minijd/subgraph';
import { Cached } from '@minijd/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CouponKind, type CouponTerms, type SpendDiscountTerms } from '../../pricing/index.ts';

export enum PromotionLabelKind {
  SPEND_DISCOUNT = 'SPEND_DISCOUNT',
  COUPON = 'COUPON',
}

registerEnumType(PromotionLabelKind, {
  name: 'PromotionLabelKind',
  description: 'What a label tells of.',
  valuesConfig: {
    SPEND_DISCOUNT: { description: 'A spend discount.' },
    COUPON: { description: 'A coupon to claim.' },
  },
});

@Cached(60)
@ObjectType({ description: 'A few words about a promotion, for cards of products.' })
export class PromotionLabel {
  @Field(() => PromotionLabelKind, { description: 'What it tells of.' })
  kind!: PromotionLabelKind;

  @Field(() => String, { description: "The words, in the viewer's language." })
  text!: string;
}

/** 30, 9.90: without the fraction when it is nothing. */
const yuan = (minor: number): string => `¥${toDecimal(money(minor)).replace(/\.00$/, '')}`;

/** A tier of a spend discount: 满¥300减¥40. */
export function tierText(
  { fromMinor, offMinor }: SpendDiscountTerms['tiers'][number],
  repeats: boolean,
  locale: Locale,
) {
  const [from, off] = [yuan(fromMinor), yuan(offMinor)];
  if (locale === 'zh-CN') return `${repeats ? '每' : ''}满${from.slice(1)}减${off.slice(1)}`;
  return repeats ? `${off} off per ${from}` : `${off} off ${from}`;
}

type ShownTerms = Pick<CouponTerms, 'kind' | 'amountMinor' | 'percent'>;

/** A coupon without its minimum: 券¥15. */
function couponText({ kind, amountMinor, percent }: ShownTerms, locale: Locale): string {
  const isChinese = locale === 'zh-CN';
  if (kind === CouponKind.FREE_SHIPPING) return isChinese ? '运费券' : 'Delivery coupon';
  if (kind === CouponKind.FIXED) return isChinese ? `券${yuan(amountMinor)}` : `${yuan(amountMinor)} coupon`;
  return isChinese ? `${(100 - percent) / 10}折券` : `${percent}% coupon`;
}

interface Offered {
  spendDiscounts: readonly SpendDiscountTerms[];
  coupons: readonly (ShownTerms & { newCustomersOnly: boolean })[];
}

/** One label for the first spend discount and one for the first coupon that is for everybody. */
export function labelsOf({ spendDiscounts: [rule], coupons }: Offered, locale: Locale): PromotionLabel[] {
  const coupon = coupons.find(({ newCustomersOnly }) => !newCustomersOnly);
  const tier = rule?.tiers.toSorted((a, b) => a.fromMinor - b.fromMinor)[0];
  return [
    ...(rule && tier ? [{ kind: PromotionLabelKind.SPEND_DISCOUNT, text: tierText(tier, rule.repeats, locale) }] : []),
    ...(coupon ? [{ kind: PromotionLabelKind.COUPON, text: couponText(coupon, locale) }] : []),
  ];
}

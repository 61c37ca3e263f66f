import { checkedAll, isUuid, Refusal, requiredText } from '@minijd/subgraph';
import { CouponKind, PromotionScope } from '../../pricing/index.ts';
import type { Coupon } from './coupon.entity.ts';

const MOST_MINOR = 100_000_000_00;
const MOST_COUNT = 1_000_000_000;
const MOST_SCOPE_IDS = 100;

type Field = keyof typeof TEXTS;

/** The rules for a coupon, by input field. */
const TEXTS = {
  code: ['编号需为1到64位字母、数字或连字符。', 'A code has 1 to 64 letters, digits and hyphens.'],
  nameZh: ['名称需为1到100个字。', 'A name has 1 to 100 characters.'],
  nameEn: ['英文名称需为1到100个字。', 'An English name has 1 to 100 characters.'],
  amount: ['满减券面额需大于0，且小于使用门槛。', 'The amount must be above 0 and below the minimum spend.'],
  percent: ['折扣需为1到99。', 'A percentage goes from 1 to 99.'],
  cap: ['最高优惠需大于0。', 'A cap must be above 0.'],
  minSpend: ['使用门槛超出范围。', 'The minimum spend is out of range.'],
  scopeIds: ['请选择1到100个适用对象。', 'Name 1 to 100 things the coupon is for.'],
  scope: [
    '店铺券适用于本店全部商品、部分类目或部分商品。',
    "A shop's coupon is for all its goods, for categories or for products.",
  ],
  endsAt: ['结束时间需晚于开始时间。', 'A coupon must end after it starts.'],
  totalLimit: ['总可用次数需大于0，且不少于已用次数。', 'The total limit must be above 0 and not below its uses.'],
  claimLimit: ['可领数量需大于0，且不少于已领数量。', 'The claim limit must be above 0 and not below its claims.'],
  perPersonLimit: ['每人限领需为1到1000张。', 'The limit per person goes from 1 to 1000.'],
} as const;

function refusalOf(field: Field): Refusal {
  const [zh, en] = TEXTS[field];
  return new Refusal('INVALID_INPUT', { 'zh-CN': zh, en }, ['input', field]);
}

const isCount = (count: number | null | undefined) => count == null || (count >= 1 && count <= MOST_COUNT);
const isAmount = (minor: number) => minor >= 0 && minor <= MOST_MINOR;

/** Each rule by the field that violates it. */
const RULES: [Field, (coupon: Coupon) => boolean][] = [
  ['code', ({ code }) => /^[\w-]{1,64}$/.test(code)],
  ['minSpend', ({ minSpendMinor }) => isAmount(minSpendMinor)],
  ['amount', (coupon) => (coupon.kind === CouponKind.FIXED ? isBelowMinimum(coupon) : coupon.amountMinor === 0)],
  ['percent', ({ kind, percent }) => (kind === CouponKind.PERCENTAGE ? percent >= 1 && percent <= 99 : percent === 0)],
  ['cap', ({ capMinor }) => capMinor == null || (capMinor > 0 && isAmount(capMinor))],
  ['scope', ({ sellerId, scope }) => sellerId == null || scope !== PromotionScope.SELLER],
  ['scopeIds', ({ scope, scopeIds }) => isScope(scope, scopeIds)],
  ['endsAt', ({ startsAt, endsAt }) => startsAt < endsAt],
  ['totalLimit', ({ totalLimit, usedCount }) => isCount(totalLimit) && (totalLimit ?? usedCount) >= usedCount],
  ['claimLimit', ({ claimLimit, claimedCount }) => isCount(claimLimit) && (claimLimit ?? claimedCount) >= claimedCount],
  ['perPersonLimit', ({ perPersonLimit }) => perPersonLimit >= 1 && perPersonLimit <= 1000],
];

/** Goods are never free: a fixed amount is below the minimum spend. */
function isBelowMinimum({ amountMinor, minSpendMinor }: Coupon): boolean {
  return amountMinor > 0 && amountMinor < minSpendMinor;
}

function isScope(scope: PromotionScope, ids: readonly string[]): boolean {
  if (scope === PromotionScope.EVERYTHING) return ids.length === 0;
  return ids.length >= 1 && ids.length <= MOST_SCOPE_IDS && ids.every(isUuid);
}

/** Normalises its names; refuses invalid terms, with all errors. */
export function checkedCoupon(coupon: Coupon): Coupon {
  const name = (field: 'nameZh' | 'nameEn') => () => {
    const given = coupon[field];
    return given == null ? given : requiredText(given, { max: 100, refuse: () => refusalOf(field) });
  };
  const rule = ([field, holds]: (typeof RULES)[number]) => {
    const check = () => {
      if (!holds(coupon)) throw refusalOf(field);
    };
    return [field, check];
  };
  const rules: Record<string, () => void> = Object.fromEntries(RULES.map(rule));
  const { nameZh, nameEn } = checkedAll({ ...rules, nameZh: name('nameZh'), nameEn: name('nameEn') });
  return Object.assign(coupon, { nameZh, nameEn });
}

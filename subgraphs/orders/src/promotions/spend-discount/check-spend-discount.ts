import { checkedAll, isUuid, Refusal, requiredText } from '@minijd/subgraph';
import { PromotionScope, type SpendDiscountTier } from '../../pricing/index.ts';
import type { SpendDiscount } from './spend-discount.entity.ts';

const MOST_MINOR = 100_000_000_00;
const MOST_SCOPE_IDS = 100;
const MOST_TIERS = 5;

type Field = keyof typeof TEXTS;

/** The rules for a spend discount, by input field. */
const TEXTS = {
  code: ['编号需为1到64位字母、数字或连字符。', 'A code has 1 to 64 letters, digits and hyphens.'],
  nameZh: ['名称需为1到100个字。', 'A name has 1 to 100 characters.'],
  nameEn: ['英文名称需为1到100个字。', 'An English name has 1 to 100 characters.'],
  scope: [
    '店铺满减适用于本店全部商品、部分类目或部分商品。',
    "A shop's spend discount is for all its goods, for categories or for products.",
  ],
  scopeIds: ['请选择1到100个适用对象。', 'Name 1 to 100 things the spend discount is for.'],
  tiers: [
    '请设置1到5档，门槛与优惠逐档增加，优惠需大于0且小于门槛。',
    'Set 1 to 5 tiers. Each starts from more and takes more off than the one before, above 0 and less than it starts from.',
  ],
  endsAt: ['结束时间需晚于开始时间。', 'A spend discount must end after it starts.'],
} as const;

function refusalOf(field: Field): Refusal {
  const [zh, en] = TEXTS[field];
  return new Refusal('INVALID_INPUT', { 'zh-CN': zh, en }, ['input', field]);
}

/** Each rule by the field that violates it. */
const RULES: [Field, (rule: SpendDiscount) => boolean][] = [
  ['code', ({ code }) => /^[\w-]{1,64}$/.test(code)],
  ['scope', ({ sellerId, scope }) => sellerId == null || scope !== PromotionScope.SELLER],
  ['scopeIds', ({ scope, scopeIds }) => isScope(scope, scopeIds)],
  ['tiers', ({ tiers }) => tiers.length >= 1 && tiers.length <= MOST_TIERS && tiers.every(isTier)],
  ['endsAt', ({ startsAt, endsAt }) => startsAt < endsAt],
];

function isScope(scope: PromotionScope, ids: readonly string[]): boolean {
  if (scope === PromotionScope.EVERYTHING) return ids.length === 0;
  return ids.length >= 1 && ids.length <= MOST_SCOPE_IDS && ids.every(isUuid);
}

/** Goods are never free, and more spent never costs more. */
function isTier(
  { fromMinor, offMinor }: SpendDiscountTier,
  index: number,
  tiers: readonly SpendDiscountTier[],
): boolean {
  const before = tiers[index - 1] ?? { fromMinor: 0, offMinor: 0 };
  const isInOrder = fromMinor > before.fromMinor && offMinor > before.offMinor;
  return isInOrder && offMinor < fromMinor && fromMinor <= MOST_MINOR;
}

/** Normalises its names; refuses invalid terms, with all errors. */
export function checkedSpendDiscount(rule: SpendDiscount): SpendDiscount {
  const name = (field: 'nameZh' | 'nameEn') => () => {
    const given = rule[field];
    return given == null ? given : requiredText(given, { max: 100, refuse: () => refusalOf(field) });
  };
  const rules: Record<string, () => void> = Object.fromEntries(
    RULES.map(([field, holds]) => {
      const check = () => {
        if (!holds(rule)) throw refusalOf(field);
      };
      return [field, check];
    }),
  );
  const { nameZh, nameEn } = checkedAll({ ...rules, nameZh: name('nameZh'), nameEn: name('nameEn') });
  return Object.assign(rule, { nameZh, nameEn });
}

import type {
  CreateSpendDiscountInput,
  PromotionScope,
  SpendDiscountEdit_RuleFragment,
  UpdateSpendDiscountInput,
} from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FormRules } from '../../primitives/create-form.ts';
import { endOfDay, isMoney, lastDay, type PickedGoods, startOfDay } from './coupon-values.ts';

export const MOST_TIERS = 5;

/** From an amount on, something is taken off; as typed. */
export interface TierRow {
  from: string;
  off: string;
}

/** A spend discount as it is typed; the names are those of the input. Days are the shop's. */
export type SpendDiscountValues = {
  nameZh: string;
  nameEn: string;
  startsAt: string;
  /** The last day. */
  endsAt: string;
  tiers: readonly TierRow[];
  repeats: boolean;
  scope: PromotionScope;
  scopeIds: readonly PickedGoods[];
};

export const NEW_SPEND_DISCOUNT: SpendDiscountValues = {
  ...{ nameZh: '', nameEn: '', startsAt: '', endsAt: '', tiers: [{ from: '', off: '' }], repeats: false },
  ...{ scope: 'EVERYTHING', scopeIds: [] },
};

/** A stored one as it is shown in the form. */
export function spendDiscountValues(rule: SpendDiscountEdit_RuleFragment): SpendDiscountValues {
  const named = new Map(
    [...(rule.categories ?? []), ...(rule.products ?? [])].flatMap((one) => (one ? [[one.id, one.name]] : [])),
  );
  return {
    ...{ nameZh: rule.nameZh ?? '', nameEn: rule.nameEn ?? '', repeats: rule.repeats, scope: rule.scope },
    ...{ startsAt: lastDay(new Date(Date.parse(rule.startsAt) + 1).toISOString()), endsAt: lastDay(rule.endsAt) },
    tiers: rule.tiers.map(({ from, off }) => ({ from: plain(from.amount), off: plain(off.amount) })),
    scopeIds: rule.scopeIds.map((id) => ({ id, name: named.get(id) ?? id })),
  };
}

const plain = (amount: string) => amount.replace(/\.00$/, '');
const fen = (text: string) => Math.round(Number(text.trim()) * 100);

/** What is wrong with tiers before they are sent. */
function tiersProblem(t: Catalogue, tiers: readonly TierRow[]): string | undefined {
  const words = t.spendDiscountWork;
  if (!tiers.every(({ from, off }) => isMoney(from) && isMoney(off) && fen(off) > 0)) return words.needTiers;
  if (tiers.some(({ from, off }) => fen(off) >= fen(from))) return words.needLess;
  const grows = tiers.every(({ from, off }, index) => {
    const before = tiers[index - 1];
    return !before || (fen(from) > fen(before.from) && fen(off) > fen(before.off));
  });
  return grows ? undefined : words.needGrowing;
}

export function spendDiscountRules(t: Catalogue): FormRules<SpendDiscountValues> {
  const need = (text: string) => (text.trim() ? undefined : t.couponWork.need);
  return (values) => ({
    nameZh: need(values.nameZh),
    nameEn: need(values.nameEn),
    startsAt: need(values.startsAt),
    endsAt: need(values.endsAt) ?? (values.endsAt < values.startsAt ? t.couponWork.needLater : undefined),
    tiers: tiersProblem(t, values.tiers),
    scopeIds: values.scope !== 'EVERYTHING' && values.scopeIds.length === 0 ? t.couponWork.needGoods : undefined,
  });
}

const tiersInput = (tiers: readonly TierRow[]) =>
  tiers.map(({ from, off }) => ({ from: Number(from.trim()).toFixed(2), off: Number(off.trim()).toFixed(2) }));
const idsOf = ({ scope, scopeIds }: Pick<SpendDiscountValues, 'scope' | 'scopeIds'>) =>
  scope === 'EVERYTHING' ? [] : scopeIds.map(({ id }) => id);

/** What is sent for a new one. */
export function createInput(values: SpendDiscountValues, code: string): CreateSpendDiscountInput {
  const { nameZh, nameEn, scope, repeats } = values;
  return {
    ...{ code, nameZh, nameEn, scope, repeats, scopeIds: idsOf(values), tiers: tiersInput(values.tiers) },
    ...{ startsAt: startOfDay(values.startsAt), endsAt: endOfDay(values.endsAt) },
  };
}

/** What is sent for changed fields; scope and what it names go together. */
export function updateInput(
  changed: Partial<SpendDiscountValues>,
  { id, version, values }: { id: string; version: number; values: SpendDiscountValues },
): UpdateSpendDiscountInput {
  const { nameZh, nameEn, repeats, tiers, startsAt, endsAt, scope, scopeIds } = changed;
  return {
    ...{ id, version },
    ...(nameZh !== undefined && { nameZh }),
    ...(nameEn !== undefined && { nameEn }),
    ...(repeats !== undefined && { repeats }),
    ...(tiers && { tiers: tiersInput(tiers) }),
    ...(startsAt && { startsAt: startOfDay(startsAt) }),
    ...(endsAt && { endsAt: endOfDay(endsAt) }),
    ...((scope ?? scopeIds) && { scope: values.scope, scopeIds: idsOf(values) }),
  };
}

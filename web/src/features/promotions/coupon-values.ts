import type { CouponKind, CreateCouponInput, PromotionScope } from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FormRules } from '../../primitives/create-form.ts';

/** Something a promotion is for. */
export interface PickedGoods {
  id: string;
  name: string;
}

/** A new coupon as it is typed; the names are those of the input. Days are the shop's. */
export type CouponValues = {
  nameZh: string;
  nameEn: string;
  kind: CouponKind;
  amount: string;
  percent: string;
  cap: string;
  minSpend: string;
  scope: PromotionScope;
  scopeIds: readonly PickedGoods[];
  startsAt: string;
  /** The last day. */
  endsAt: string;
  totalLimit: string;
  claimLimit: string;
  perPersonLimit: string;
  newCustomersOnly: boolean;
  stackable: boolean;
};

export const NEW_COUPON: CouponValues = {
  ...{ nameZh: '', nameEn: '', kind: 'FIXED', amount: '', percent: '', cap: '', minSpend: '' },
  ...{ scope: 'EVERYTHING', scopeIds: [], startsAt: '', endsAt: '' },
  ...{ totalLimit: '', claimLimit: '', perPersonLimit: '1', newCustomersOnly: false, stackable: false },
};

const DAY_MS = 86_400_000;

/** When a day of the shop, YYYY-MM-DD, begins. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** When a day of the shop is over. */
export const endOfDay = (day: string): string => new Date(Date.parse(startOfDay(day)) + DAY_MS).toISOString();

/** The day of the shop before a moment: of an end, the last day. */
export function lastDay(end: string): string {
  return new Date(Date.parse(end) - 1 + 8 * 3_600_000).toISOString().slice(0, 10);
}

export const isMoney = (text: string) => /^\d{1,9}(\.\d{1,2})?$/.test(text.trim());
const isCount = (text: string) => /^[1-9]\d{0,8}$/.test(text.trim());
const decimal = (text: string) => (text.trim() ? Number(text.trim()).toFixed(2) : null);
const count = (text: string) => (text.trim() ? Number(text.trim()) : null);

/** What is wrong with a coupon before it is sent. */
export function couponRules(t: Catalogue): FormRules<CouponValues> {
  const money = (text: string) => (text.trim() === '' || isMoney(text) ? undefined : t.couponWork.needMoney);
  const limit = (text: string) => (text.trim() === '' || isCount(text) ? undefined : t.couponWork.needCount);
  const need = (text: string) => (text.trim() ? undefined : t.couponWork.need);
  return (values) => ({
    nameZh: need(values.nameZh),
    nameEn: need(values.nameEn),
    amount: values.kind === 'FIXED' && !isMoney(values.amount) ? t.couponWork.needMoney : undefined,
    percent: values.kind === 'PERCENTAGE' && !/^[1-9]\d?$/.test(values.percent) ? t.couponWork.needPercent : undefined,
    cap: money(values.cap),
    minSpend: money(values.minSpend),
    scopeIds: values.scope !== 'EVERYTHING' && values.scopeIds.length === 0 ? t.couponWork.needGoods : undefined,
    startsAt: need(values.startsAt),
    endsAt: need(values.endsAt) ?? (values.endsAt < values.startsAt ? t.couponWork.needLater : undefined),
    totalLimit: limit(values.totalLimit),
    claimLimit: limit(values.claimLimit),
    perPersonLimit: isCount(values.perPersonLimit) ? undefined : t.couponWork.needCount,
  });
}

/** What is sent for a sound form. */
export function couponInput(values: CouponValues, code: string): CreateCouponInput {
  const { nameZh, nameEn, kind, scope, newCustomersOnly, stackable } = values;
  return {
    ...{ code, nameZh, nameEn, kind, scope, newCustomersOnly, stackable },
    amount: kind === 'FIXED' ? decimal(values.amount) : null,
    percent: kind === 'PERCENTAGE' ? count(values.percent) : null,
    cap: kind === 'FIXED' ? null : decimal(values.cap),
    minSpend: decimal(values.minSpend),
    scopeIds: scope === 'EVERYTHING' ? [] : values.scopeIds.map(({ id }) => id),
    startsAt: startOfDay(values.startsAt),
    endsAt: endOfDay(values.endsAt),
    ...{ totalLimit: count(values.totalLimit), claimLimit: count(values.claimLimit) },
    perPersonLimit: Number(values.perPersonLimit),
  };
}

/** A short name among those who work with it. */
export const newCode = (): string => `c-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;

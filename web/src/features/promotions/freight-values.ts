import type {
  Freight_TemplateFragment,
  FreightMeasure,
  SaveFreightTemplateInput,
} from '../../graphql/generated/types.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { FormRules } from '../../primitives/create-form.ts';
import { isMoney } from './coupon-values.ts';

/** A zone as it is typed. The last one is for all other provinces. */
export interface ZoneRow {
  provinces: readonly string[];
  firstUnits: string;
  first: string;
  stepUnits: string;
  step: string;
  freeFrom: string;
}

export type FreightValues = { measure: FreightMeasure; zones: readonly ZoneRow[] };

/** What counts where nobody has stored anything. */
export const NEW_FREIGHT: FreightValues = {
  measure: 'WEIGHT',
  zones: [{ provinces: [], firstUnits: '1000', first: '6', stepUnits: '1000', step: '0', freeFrom: '99' }],
};

const plain = (amount: string) => amount.replace(/\.00$/, '');

export function freightValues({ measure, zones }: Freight_TemplateFragment): FreightValues {
  return {
    measure,
    zones: zones.map(({ provinces, firstUnits, first, stepUnits, step, freeFrom }) => ({
      ...{ provinces, firstUnits: String(firstUnits), first: plain(first.amount) },
      ...{ stepUnits: String(stepUnits), step: plain(step.amount), freeFrom: freeFrom ? plain(freeFrom.amount) : '' },
    })),
  };
}

const isUnits = (text: string) => /^[1-9]\d{0,5}$/.test(text.trim());

export function freightRules(t: Catalogue): FormRules<FreightValues> {
  const words = t.freightWork;
  return ({ zones }) => {
    if (zones.some(({ firstUnits, stepUnits }) => !isUnits(firstUnits) || !isUnits(stepUnits))) {
      return { zones: words.needUnits };
    }
    const prices = zones.flatMap(({ first, step, freeFrom }) => [first, step, freeFrom.trim() || '0']);
    if (!prices.every(isMoney)) return { zones: t.couponWork.needMoney };
    if (zones.slice(0, -1).some(({ provinces }) => provinces.length === 0)) return { zones: words.needProvinces };
    return {};
  };
}

const decimal = (text: string) => Number(text.trim()).toFixed(2);

export function freightInput(
  { measure, zones }: FreightValues,
  { sellerId, version }: { sellerId: string | undefined; version: number },
): SaveFreightTemplateInput {
  return {
    ...{ sellerId: sellerId ?? null, version, measure },
    zones: zones.map(({ provinces, firstUnits, first, stepUnits, step, freeFrom }) => ({
      ...{ provinces: [...provinces], firstUnits: Number(firstUnits), first: decimal(first) },
      ...{ stepUnits: Number(stepUnits), step: decimal(step), freeFrom: freeFrom.trim() ? decimal(freeFrom) : null },
    })),
  };
}

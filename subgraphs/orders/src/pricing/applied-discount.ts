import type { Viewer } from '@minijd/subgraph';
import { textIn } from '@minijd/subgraph';

export const DiscountKind = {
  FULL_REDUCTION: 'FULL_REDUCTION',
  COUPON: 'COUPON',
  FREE_SHIPPING: 'FREE_SHIPPING',
  POINTS: 'POINTS',
} as const;
export type DiscountKind = keyof typeof DiscountKind;

/** The name of a promotion, in at least one language. */
export interface PromotionName {
  nameZh?: string | null;
  nameEn?: string | null;
}

/** Its name in the reader's language, else in the other. */
export function nameOf({ nameZh, nameEn }: PromotionName, { locale }: Pick<Viewer, 'locale'>): string {
  return textIn(locale, nameZh, nameEn) ?? '';
}

/** A discount as an order stores it. */
export interface AppliedDiscount extends PromotionName {
  kind: DiscountKind;
  /** The rule or the buyer's coupon; absent for points. */
  sourceId?: string;
  amountMinor: number;
}

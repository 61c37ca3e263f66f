import { at } from '../../kernel/index.ts';
import type { PromotedGoods } from '../goods.ts';
import { isPromoted } from '../promotion-scope.ts';
import {
  applySpendDiscounts,
  nextTier,
  type Offer,
  offerOf,
  type SpendDiscountTerms,
  type SpendDiscountTier,
} from './apply-spend-discounts.ts';

export interface SpendDiscountProgress extends Offer {
  /** Indexes of its goods, unselected ones included. */
  touches: number[];
  next: SpendDiscountTier | undefined;
}

interface Progress {
  /** Taken off each of the goods. */
  shares: number[];
  rules: SpendDiscountProgress[];
}

/** The discounts on the selected goods, and how much each rule needs for more. */
export function spendDiscountProgress(
  goods: readonly PromotedGoods[],
  isBought: (line: number) => boolean,
  rules: readonly SpendDiscountTerms[],
): Progress {
  const places = [...goods.keys()].filter(isBought);
  const bought = places.map((line) => at(goods, line));
  const reduced = applySpendDiscounts(bought, rules);
  const taken = new Set(reduced.offers.flatMap(({ lines }) => lines));
  const free = new Set([...bought.keys()].filter((line) => !taken.has(line)));
  const shares = goods.map(() => 0);
  for (const [index, share] of reduced.shares.entries()) shares[at(places, index)] = share;
  return {
    shares,
    rules: rules.flatMap((rule) => {
      const touches = [...goods.keys()].filter((line) => isPromoted(rule, at(goods, line)));
      if (touches.length === 0) return [];
      const offer = reduced.offers.find((made) => made.rule === rule) ?? offerOf(rule, bought, free);
      return [{ ...offer, touches, next: nextTier(rule, offer.amountMinor) }];
    }),
  };
}

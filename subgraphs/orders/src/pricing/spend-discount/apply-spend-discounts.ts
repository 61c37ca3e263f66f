import { prorate } from '@minijd/money';
import { at } from '../../kernel/index.ts';
import type { PromotionName } from '../applied-discount.ts';
import { itemMinor, type PromotedGoods, sumOf } from '../goods.ts';
import { isPromoted, type Promotion } from '../promotion-scope.ts';

/** From `fromMinor` on, `offMinor` is taken off; it is always smaller, so that something remains to be paid. */
export interface SpendDiscountTier {
  fromMinor: number;
  offMinor: number;
}

/** 满减: an amount off from a certain amount of goods. */
export interface SpendDiscountTerms extends Promotion, PromotionName {
  id: string;
  tiers: readonly SpendDiscountTier[];
  /** The highest tier applies once per multiple of its amount. */
  repeats: boolean;
}

/** A rule, its goods, and its total discount. */
export interface Offer {
  rule: SpendDiscountTerms;
  /** Indexes of the goods. */
  lines: number[];
  amountMinor: number;
  offMinor: number;
}

export interface Reduced {
  /** Taken off each line. */
  shares: number[];
  /** Of that, what the seller of the line pays. */
  sellerShares: number[];
  /** The rules that take something off, in the order applied. */
  offers: Offer[];
}

/** The discount of a rule at this amount. */
export function offFor({ tiers, repeats }: SpendDiscountTerms, amountMinor: number): number {
  const reached = tiers.filter((tier) => tier.fromMinor <= amountMinor);
  const best = reached.reduce((most, tier) => (tier.offMinor > most.offMinor ? tier : most), {
    fromMinor: 1,
    offMinor: 0,
  });
  return best.offMinor * (repeats ? Math.max(1, Math.floor(amountMinor / best.fromMinor)) : 1);
}

/** The next amount at which the discount of a rule grows; undefined beyond its highest tier. */
export function nextTier(rule: SpendDiscountTerms, amountMinor: number): SpendDiscountTier | undefined {
  const now = offFor(rule, amountMinor);
  const again = (fromMinor: number) =>
    rule.repeats ? fromMinor * (Math.floor(amountMinor / fromMinor) + 1) : fromMinor;
  return rule.tiers
    .flatMap(({ fromMinor }) => [fromMinor, again(fromMinor)])
    .filter((fromMinor) => fromMinor > amountMinor)
    .map((fromMinor) => ({ fromMinor, offMinor: offFor(rule, fromMinor) }))
    .toSorted((a, b) => a.fromMinor - b.fromMinor)
    .find(({ offMinor }) => offMinor > now);
}

/** A line counts for one rule only; the rule with the highest discount is applied first, of equal ones the older. */
export function applySpendDiscounts(goods: readonly PromotedGoods[], rules: readonly SpendDiscountTerms[]): Reduced {
  const shares = goods.map(() => 0);
  const sellerShares = goods.map(() => 0);
  const free = new Set(goods.keys());
  const waiting = new Set(rules);
  const offers: Offer[] = [];
  while (waiting.size > 0) {
    const best = mostOf([...waiting].map((rule) => offerOf(rule, goods, free)));
    if (!best || best.offMinor === 0) break;
    for (const [place, part] of prorate(
      best.offMinor,
      best.lines.map((line) => itemMinor(at(goods, line))),
    ).entries()) {
      shares[at(best.lines, place)] = part;
      if (best.rule.sellerId != null) sellerShares[at(best.lines, place)] = part;
      free.delete(at(best.lines, place));
    }
    waiting.delete(best.rule);
    offers.push(best);
  }
  return { shares, sellerShares, offers };
}

/** The discount of a rule on goods that no rule has used yet. */
export function offerOf(rule: SpendDiscountTerms, goods: readonly PromotedGoods[], free: ReadonlySet<number>): Offer {
  const lines = [...free].filter((line) => isPromoted(rule, at(goods, line)));
  const amountMinor = sumOf(lines.map((line) => itemMinor(at(goods, line))));
  return { rule, lines, amountMinor, offMinor: offFor(rule, amountMinor) };
}

function mostOf(offers: readonly Offer[]): Offer | undefined {
  return offers.toSorted((a, b) => b.offMinor - a.offMinor || (a.rule.id < b.rule.id ? -1 : 1))[0];
}

import { prorate } from '@minijd/money';
import { at } from '../../kernel/index.ts';
import type { PromotionName } from '../applied-discount.ts';
import { itemMinor, type PromotedGoods, sumOf } from '../goods.ts';
import { isInScope, type Scoped } from '../promotion-scope.ts';

/** From `fromMinor` on, `offMinor` is taken off; always less, so that something is left to pay. */
export interface SpendDiscountTier {
  fromMinor: number;
  offMinor: number;
}

/** 满减: spend so much on some goods, and so much is taken off. */
export interface SpendDiscountTerms extends Scoped, PromotionName {
  id: string;
  tiers: readonly SpendDiscountTier[];
  /** The highest tier counts again for every time its amount is reached. */
  repeats: boolean;
}

/** A rule, the goods it counts for and what it takes off them together. */
export interface Offer {
  rule: SpendDiscountTerms;
  /** Places of the goods. */
  lines: number[];
  amountMinor: number;
  offMinor: number;
}

export interface Reduced {
  /** Taken off each line. */
  shares: number[];
  /** The rules that take something off, in the order they chose. */
  offers: Offer[];
}

/** What a rule takes off this amount. */
export function offFor({ tiers, repeats }: SpendDiscountTerms, amountMinor: number): number {
  const reached = tiers.filter((tier) => tier.fromMinor <= amountMinor);
  const best = reached.reduce((most, tier) => (tier.offMinor > most.offMinor ? tier : most), {
    fromMinor: 1,
    offMinor: 0,
  });
  return best.offMinor * (repeats ? Math.max(1, Math.floor(amountMinor / best.fromMinor)) : 1);
}

/** The next amount at which a rule takes off more than it does at this one; undefined beyond its highest tier. */
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

/** A line counts for one rule only; the rule that takes off most chooses first, of equal ones the older. */
export function applySpendDiscounts(goods: readonly PromotedGoods[], rules: readonly SpendDiscountTerms[]): Reduced {
  const shares = goods.map(() => 0);
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
      free.delete(at(best.lines, place));
    }
    waiting.delete(best.rule);
    offers.push(best);
  }
  return { shares, offers };
}

/** What a rule takes off those of the goods that are still free. */
export function offerOf(rule: SpendDiscountTerms, goods: readonly PromotedGoods[], free: ReadonlySet<number>): Offer {
  const lines = [...free].filter((line) => isInScope(rule, at(goods, line)));
  const amountMinor = sumOf(lines.map((line) => itemMinor(at(goods, line))));
  return { rule, lines, amountMinor, offMinor: offFor(rule, amountMinor) };
}

function mostOf(offers: readonly Offer[]): Offer | undefined {
  return offers.toSorted((a, b) => b.offMinor - a.offMinor || (a.rule.id < b.rule.id ? -1 : 1))[0];
}

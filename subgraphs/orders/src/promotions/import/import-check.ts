import { badInput, isUuid } from '@minijd/subgraph';
import { PromotionScope } from '../../pricing/index.ts';
import type {
  ImportFreightTemplateInput,
  ImportPointsInput,
  ImportSpendDiscountInput,
} from './import-promotions.input.ts';

/** Refuses a rule that could make goods free or can never apply. */
export function checkSpendDiscount(rule: ImportSpendDiscountInput): void {
  const { code, sellerId, scope, scopeIds, tiers, startsAt, endsAt } = rule;
  if (sellerId && !isUuid(sellerId)) throw badInput(`${code}: sellerId is not an id.`);
  const ids = scopeIds ?? [];
  if ((scope === PromotionScope.EVERYTHING) !== (ids.length === 0) || !ids.every(isUuid)) {
    throw badInput(`${code}: scopeIds do not fit the scope.`);
  }
  if (tiers.length === 0 || tiers.some(({ fromMinor, offMinor }) => offMinor < 1 || offMinor >= fromMinor)) {
    throw badInput(`${code}: a tier takes off less than it starts from.`);
  }
  if (startsAt >= endsAt) throw badInput(`${code}: it must end after it starts.`);
}

export function checkFreight({ code, sellerId, zones }: ImportFreightTemplateInput): void {
  if (sellerId && !isUuid(sellerId)) throw badInput(`${code}: sellerId is not an id.`);
  const amounts = zones.flatMap((zone) => [zone.firstMinor, zone.stepMinor, zone.freeFromMinor ?? 0]);
  const grams = zones.flatMap((zone) => [zone.firstGrams, zone.stepGrams]);
  if (zones.length === 0 || amounts.some((minor) => minor < 0) || grams.some((weight) => weight < 1)) {
    throw badInput(`${code}: a zone needs weights above zero and prices not below.`);
  }
}

export function checkPoints({ userId, points, key }: ImportPointsInput): void {
  if (!isUuid(userId) || points < 1 || points > 1_000_000) throw badInput('points: 1 to 1,000,000 for one person.');
  if (key.length < 1 || key.length > 80) throw badInput('points: a key has 1 to 80 characters.');
}

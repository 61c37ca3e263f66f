import { expect, test } from 'vitest';
import type { SpendDiscountEdit_RuleFragment } from '../../graphql/generated/types.ts';
import { en } from '../../i18n/en/index.ts';
import {
  createInput,
  NEW_SPEND_DISCOUNT,
  type SpendDiscountValues,
  spendDiscountRules,
  spendDiscountValues,
  updateInput,
} from './spend-discount-values.ts';

const sound: SpendDiscountValues = {
  ...NEW_SPEND_DISCOUNT,
  ...{ nameZh: '满减', nameEn: 'Off', startsAt: '2026-12-01', endsAt: '2026-12-31' },
  tiers: [
    { from: '300', off: '40' },
    { from: '800', off: '99.5' },
  ],
};

test('tiers grow, and take off less than they start from', () => {
  const problem = (...tiers: [from: string, off: string][]) =>
    spendDiscountRules(en)({ ...sound, tiers: tiers.map(([from, off]) => ({ from, off })) }).tiers;
  const words = en.spendDiscountWork;
  expect(problem(['300', '40'], ['800', '99.5'])).toBeUndefined();
  expect(problem(['300', '300'])).toBe(words.needLess);
  expect(problem(['300', '40'], ['300', '50'])).toBe(words.needGrowing);
  expect(problem(['300', '40'], ['400', '40'])).toBe(words.needGrowing);
  for (const off of ['', '0', '-1', 'ten', '1.234']) expect(problem(['300', off])).toBe(words.needTiers);
});

test('days are of the shop, the last one included; only what was changed is sent', () => {
  expect(createInput(sound, 'c')).toMatchObject({
    ...{ startsAt: '2026-11-30T16:00:00.000Z', endsAt: '2026-12-31T16:00:00.000Z', scopeIds: [] },
    tiers: [
      { from: '300.00', off: '40.00' },
      { from: '800.00', off: '99.50' },
    ],
  });
  const place = {
    id: 'r',
    version: 2,
    values: { ...sound, scope: 'PRODUCT' as const, scopeIds: [{ id: 'p', name: 'P' }] },
  };
  expect(updateInput({ nameEn: 'Less' }, place)).toEqual({ id: 'r', version: 2, nameEn: 'Less' });
  expect(updateInput({ scopeIds: [] }, place)).toEqual({ id: 'r', version: 2, scope: 'PRODUCT', scopeIds: ['p'] });
});

test('a stored one is shown as it was typed, with the names of what it is for', () => {
  const money = (amount: string) => ({ amount, currency: 'CNY' as const });
  const rule = {
    ...{
      id: 'r',
      version: 1,
      nameZh: '满减',
      nameEn: 'Off',
      repeats: false,
      scope: 'CATEGORY',
      scopeIds: ['tea', 'gone'],
    },
    ...{ startsAt: '2026-11-30T16:00:00.000Z', endsAt: '2026-12-31T16:00:00.000Z' },
    ...{ categories: [{ id: 'tea', name: 'Tea' }, null], products: [] },
    tiers: [{ from: money('300.00'), off: money('40.50') }],
  } as unknown as SpendDiscountEdit_RuleFragment;
  expect(spendDiscountValues(rule)).toMatchObject({
    ...{ startsAt: '2026-12-01', endsAt: '2026-12-31', tiers: [{ from: '300', off: '40.50' }] },
    scopeIds: [
      { id: 'tea', name: 'Tea' },
      { id: 'gone', name: 'gone' },
    ],
  });
});

import { expect, test } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { couponInput, couponRules, endOfDay, lastDay, NEW_COUPON, startOfDay } from './coupon-values.ts';

const SOUND = { ...NEW_COUPON, nameZh: '券', nameEn: 'Coupon', amount: '10', minSpend: '50.5' };
const PERIOD = { startsAt: '2026-12-01', endsAt: '2026-12-01' };

test('days are those of the shop, the last one included', () => {
  expect([startOfDay('2026-12-01'), endOfDay('2026-12-01')]).toEqual([
    '2026-11-30T16:00:00.000Z',
    '2026-12-01T16:00:00.000Z',
  ]);
  expect(lastDay(endOfDay('2026-12-31'))).toBe('2026-12-31');
});

test('a sound form becomes the input', () => {
  expect(Object.values(couponRules(en)({ ...SOUND, ...PERIOD })).filter(Boolean)).toEqual([]);
  expect(couponInput({ ...SOUND, ...PERIOD }, 'code')).toMatchObject({
    ...{ code: 'code', amount: '10.00', percent: null, cap: null, minSpend: '50.50', scopeIds: [] },
    ...{ startsAt: '2026-11-30T16:00:00.000Z', endsAt: '2026-12-01T16:00:00.000Z', totalLimit: null },
  });
});

test.each([
  [{ amount: '' }, 'amount'],
  [{ amount: '1e3' }, 'amount'],
  [{ kind: 'PERCENTAGE', percent: '100' }, 'percent'],
  [{ scope: 'PRODUCT' }, 'scopeIds'],
  [{ endsAt: '2026-11-30' }, 'endsAt'],
  [{ totalLimit: '0' }, 'totalLimit'],
  [{ perPersonLimit: '-1' }, 'perPersonLimit'],
] as const)('%j is told at %s', (changes, field) => {
  const problems = couponRules(en)({ ...SOUND, ...PERIOD, ...changes });
  expect(Object.entries(problems).flatMap(([name, problem]) => (problem ? [name] : []))).toEqual([field]);
});

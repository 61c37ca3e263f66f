import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceDrop, shareOf } from './refund-share.ts';

const line = fc.record({ total: fc.nat(1_000_000_000), ordered: fc.integer({ min: 1, max: 999 }) });

test('refunds of all units of a line add up to exactly what was paid, however they are split', () => {
  fc.assert(
    fc.property(line, fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 40 }), ({ total, ordered }, steps) => {
      let claimed = 0;
      let units = 0;
      for (const step of [...steps, ordered]) {
        const wanted = Math.min(step, ordered - units);
        if (wanted === 0) continue;
        const share = shareOf({ total, claimed, discounted: 0 }, { ordered, claimed: units, wanted });
        expect(share).toBeGreaterThanOrEqual(0);
        claimed += share;
        units += wanted;
      }
      expect(claimed).toBe(total);
    }),
  );
});

test('declined requests and price protection never make the sum larger', () => {
  const step = fc.record({
    units: fc.integer({ min: 1, max: 9 }),
    kept: fc.boolean(),
    nowMinor: fc.option(fc.nat(20_000), { nil: undefined }),
  });
  fc.assert(
    fc.property(line, fc.array(step, { maxLength: 30 }), ({ total, ordered }, steps) => {
      const open: { units: number; amount: number }[] = [];
      let discounted = 0;
      const claimed = () => open.reduce((sum, { amount }) => sum + amount, 0);
      for (const { units, kept, nowMinor } of steps) {
        const before = open.reduce((sum, one) => sum + one.units, 0);
        if (nowMinor !== undefined) {
          const drop = { units: ordered - before, paidMinor: Math.floor(total / ordered), nowMinor };
          discounted += priceDrop({ total, claimed: claimed(), discounted }, drop);
        }
        const wanted = Math.min(units, ordered - before);
        if (wanted === 0) continue;
        const amount = shareOf({ total, claimed: claimed(), discounted }, { ordered, claimed: before, wanted });
        open.push({ units: wanted, amount });
        if (!kept) open.shift();
        expect(claimed() + discounted).toBeLessThanOrEqual(total);
      }
    }),
  );
});

test('a price that falls twice is refunded once', () => {
  const shared = { total: 20_000, claimed: 0, discounted: 0 };
  const first = priceDrop(shared, { units: 2, paidMinor: 10_000, nowMinor: 9000 });
  expect(first).toBe(2000);
  expect(priceDrop({ ...shared, discounted: first }, { units: 2, paidMinor: 10_000, nowMinor: 9000 })).toBe(0);
  expect(priceDrop({ ...shared, discounted: first }, { units: 2, paidMinor: 10_000, nowMinor: 8500 })).toBe(1000);
  expect(priceDrop(shared, { units: 2, paidMinor: 10_000, nowMinor: 12_000 })).toBe(0);
});

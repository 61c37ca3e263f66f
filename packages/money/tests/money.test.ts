import fc from 'fast-check';
import { expect, test } from 'vitest';
import { format, fromDecimal, InvalidMoney, money, prorate, sum, toDecimal } from '../src/index.ts';

const minorUnits = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

test('an amount survives the trip to its decimal string and back', () => {
  fc.assert(
    fc.property(minorUnits, (minor) => {
      expect(fromDecimal(toDecimal(money(minor))).minor).toBe(minor || 0);
    }),
  );
});

test.each(['', '1.', '.5', '1e3', '0x10', '12.345', '1,000', ' 1', 'NaN'])('%j is not an amount', (text) => {
  expect(() => fromDecimal(text)).toThrow(InvalidMoney);
});

test('a fraction of a fen is not money', () => {
  expect(() => money(0.5)).toThrow(InvalidMoney);
  expect(() => sum([money(1), money(1, 'USD')])).toThrow(InvalidMoney);
});

test('people read amounts as their language writes them', () => {
  expect(format(money(129900), 'zh-CN')).toBe('¥1299.00');
  expect(format(money(1299900), 'zh-CN')).toBe('¥12,999.00');
  expect(format(money(129900), 'en')).toBe('¥1,299.00');
});

test('parts sum to the whole, and no part is more than one unit off its exact share', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_00 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), weights, (total, parts) => {
      const shares = prorate(total, parts);
      const whole = parts.reduce((all, part) => all + part, 0);
      expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
      if (whole > 0)
        for (const [i, share] of shares.entries())
          expect(Math.abs(share - (total * parts[i]!) / whole)).toBeLessThan(1.001);
    }),
  );
});

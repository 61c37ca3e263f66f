import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taxIn, taxTakenBack } from './tax.ts';

test('13% are in ¥113.00 as ¥13.00; negative amounts contain as much', () => {
  expect([taxIn(113_00, 13), taxIn(-113_00, 13), taxIn(0, 13), taxIn(1, 13), taxIn(100_00, 0)]).toEqual([
    ...[1300, -1300, 0, 0, 0],
  ]);
});

test('whatever is taken back in whatever parts, the tax of all parts is that of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 8 }), fc.nat(25), (parts, percent) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      let left = whole;
      let taken = 0;
      for (const part of parts) {
        taken += taxTakenBack(left, part, percent);
        left -= part;
      }
      expect(taken).toBe(taxIn(whole, percent));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentNo } from './document-no.ts';

const day = new Date('2026-11-22T17:00:00Z');

test("an order number starts with the day in the shop's time zone and has 20 digits", () => {
  expect(documentNo(day, 42)).toMatch(/^2026112300000000042\d$/);
});

test('numbers differ when sequences do, and the check digit detects a mistyped digit', () => {
  const sequence = fc.integer({ min: 1, max: 99_999_999_999 });
  fc.assert(fc.property(sequence, sequence, (a, b) => (documentNo(day, a) === documentNo(day, b)) === (a === b)));
  fc.assert(
    fc.property(sequence, fc.integer({ min: 8, max: 18 }), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const valid = documentNo(day, number);
      const wrongDigits = [...valid].map((digit, index) => (index === place ? (Number(digit) + by) % 10 : digit));
      const wrongSequence = Number(wrongDigits.slice(8, 19).join(''));
      expect(documentNo(day, wrongSequence)).not.toBe(wrongDigits.join(''));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['iphone', 'iphone', 0],
  ['iphnoe', 'iphone', 1],
  ['samsng', 'samsung', 1],
  ['headphnes', 'headphones', 1],
  ['', 'abc', 3],
])('%s to %s takes %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test('the way back is as long, and never longer than the longer word', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

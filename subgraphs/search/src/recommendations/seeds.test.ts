import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BehaviourKind } from './behaviour.entity.ts';
import { likeness } from './likeness.ts';
import { seedsOf } from './seeds.ts';

const NOW = new Date('2026-12-01T00:00:00Z');
const before = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

test('what was bought and lately tells more; a product is a seed once', () => {
  const seeds = seedsOf(
    [
      { productId: 'viewed', kind: BehaviourKind.VIEWED, at: before(0) },
      { productId: 'both', kind: BehaviourKind.VIEWED, at: before(1) },
      { productId: 'both', kind: BehaviourKind.BOUGHT, at: before(0) },
      { productId: 'old', kind: BehaviourKind.BOUGHT, at: before(90) },
    ],
    NOW,
  );
  expect(seeds.map(({ productId, choice }) => [productId, choice])).toEqual([
    ['both', 'BOUGHT'],
    ['viewed', 'VIEWED'],
    ['old', 'BOUGHT'],
  ]);
});

test('likeness is symmetrical, between 0 and 1, and 1 for the same', () => {
  const product = fc.record({
    category: fc.option(fc.constantFrom('phones', 'cases')),
    brand: fc.option(fc.constantFrom('nova', 'orvane')),
    attributes: fc.array(fc.constantFrom('red', 'blue', 'large')),
    priceMinor: fc.integer({ min: 0, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(product, product, (one, other) => {
      const alike = likeness(one, other);
      expect(alike).toBeCloseTo(likeness(other, one), 10);
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1.000001);
    }),
  );
  const one = { category: 'phones', brand: 'nova', attributes: ['red'], priceMinor: 100 };
  expect(likeness(one, one)).toBeCloseTo(1, 10);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_LINES, MAX_QUANTITY } from './cart.refusals.ts';
import { mergeLines } from './merge-lines.ts';

const lines = fc.uniqueArray(
  fc.record({
    skuId: fc.integer({ min: 0, max: 150 }).map(String),
    quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
  }),
  { selector: (line) => line.skuId, maxLength: MAX_LINES },
);

test('a merge keeps every unit of both carts up to the limits, and touches nothing else', () => {
  fc.assert(
    fc.property(lines, lines, (own, guest) => {
      const after = new Map(own.map((line) => [line.skuId, line.quantity]));
      for (const line of mergeLines(own, guest)) after.set(line.skuId, line.quantity);

      expect(after.size).toBe(Math.min(MAX_LINES, new Set([...own, ...guest].map((line) => line.skuId)).size));
      for (const [skuId, quantity] of after) {
        const wanted = [...own, ...guest].filter((line) => line.skuId === skuId);
        expect(quantity).toBe(
          Math.min(
            MAX_QUANTITY,
            wanted.reduce((sum, line) => sum + line.quantity, 0),
          ),
        );
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_LINES, MAX_QUANTITY } from './cart.refusals.ts';
import { type MergeableLine, mergeLines } from './merge-lines.ts';

/** A line of SKU `n`, added at minute `minute` at a price of its own. */
const anyLine = fc.record({
  skuId: fc.integer({ min: 0, max: 220 }).map(String),
  quantity: fc.integer({ min: 1, max: MAX_QUANTITY }),
  state: fc.constantFrom('selected', 'unselected', 'saved'),
  addedPriceMinor: fc.integer({ min: 1, max: 9_999 }),
  addedAt: fc.integer({ min: 0, max: 1_000 }).map((minute) => new Date(minute * 60_000)),
});
const inState = ({
  state,
  ...line
}: typeof anyLine extends fc.Arbitrary<infer Line> ? Line : never): MergeableLine => ({
  ...line,
  selected: state === 'selected',
  saved: state === 'saved',
});
/** A cart within the limits: lines in the cart and lines saved for later. */
const anyCart = fc
  .uniqueArray(anyLine, { selector: ({ skuId }) => skuId, maxLength: 2 * MAX_LINES, size: 'max' })
  .map((lines) => {
    const all = lines.map(inState);
    return [
      ...all.filter(({ saved }) => !saved).slice(0, MAX_LINES),
      ...all.filter(({ saved }) => saved).slice(0, MAX_LINES),
    ];
  });
const bySku = (lines: readonly MergeableLine[]) => new Map(lines.map((line) => [line.skuId, line]));
const merge = (own: readonly MergeableLine[], guest: readonly MergeableLine[]) =>
  new Map([...bySku(own), ...bySku(mergeLines(own, guest))]);
const wanted = (line: MergeableLine | undefined) => line?.selected === true && !line.saved;
const isFull = (own: readonly MergeableLine[], guest: readonly MergeableLine[]) =>
  new Set([...own, ...guest].map(({ skuId }) => skuId)).size > MAX_LINES;

test('every attribute of a line merges by its rule', () => {
  fc.assert(
    fc.property(anyCart, anyCart, (own, guest) => {
      const [mine, theirs, merged] = [bySku(own), bySku(guest), merge(own, guest)];
      for (const [skuId, line] of merged) {
        const both = [mine.get(skuId), theirs.get(skuId)].filter((one) => one !== undefined);
        const byTime = both.toSorted((a, b) => a.addedAt.getTime() - b.addedAt.getTime());
        expect(line.quantity).toBe(
          Math.min(
            MAX_QUANTITY,
            both.reduce((sum, { quantity }) => sum + quantity, 0),
          ),
        );
        expect(line.addedAt).toEqual(byTime[0]?.addedAt);
        if (byTime[0]?.addedAt !== byTime[1]?.addedAt)
          expect(line.addedPriceMinor).toBe(byTime.at(-1)?.addedPriceMinor);
        if (isFull(own, guest)) continue;
        expect(line.saved).toBe(both.every(({ saved }) => saved));
        expect(line.selected).toBe(both.some(wanted));
      }
    }),
  );
});

test('limits hold, the user loses no line, and their selected lines stay selected', () => {
  fc.assert(
    fc.property(anyCart, anyCart, (own, guest) => {
      const merged = merge(own, guest);
      const lines = [...merged.values()];
      expect(lines.filter(({ saved }) => !saved).length).toBeLessThanOrEqual(MAX_LINES);
      expect(lines.filter(({ saved }) => saved).length).toBeLessThanOrEqual(MAX_LINES);
      for (const line of own) {
        expect(merged.has(line.skuId)).toBe(true);
        if (wanted(line)) expect(wanted(merged.get(line.skuId))).toBe(true);
      }
      expect(lines.every(({ saved, selected }) => !(saved && selected))).toBe(true);
    }),
  );
});

test('lines selected as a guest can be checked out', () => {
  fc.assert(
    fc.property(anyCart, anyCart, (own, guest) => {
      if (guest.some(wanted)) expect([...merge(own, guest).values()].some(wanted)).toBe(true);
      if (isFull(own, guest)) return;
      for (const line of guest.filter(wanted)) expect(wanted(merge(own, guest).get(line.skuId))).toBe(true);
    }),
  );
});

test('nothing is left to merge the second time', () => {
  fc.assert(
    fc.property(anyCart, (own) => {
      expect(mergeLines(own, [])).toEqual([]);
    }),
  );
});

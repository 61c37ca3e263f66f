// Provides reflect-metadata for the view's decorators.
import '@minijd/subgraph';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_RATINGS, RatingSummaryView } from './rating-summary.view.ts';

test('a product without reviews has no average', () => {
  expect(new RatingSummaryView(NO_RATINGS)).toMatchObject({ average: null, count: 0 });
});

test('two fives and a four make 4.67', () => {
  expect(new RatingSummaryView([0, 0, 0, 1, 2])).toMatchObject({ average: 4.67, count: 3 });
});

test('the histogram adds up to the count, and the average lies between the ratings given', () => {
  const counts = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()).filter((given) => given.some(Boolean));
  fc.assert(
    fc.property(counts, (given) => {
      const { average, count, histogram } = new RatingSummaryView(given);
      expect(histogram.reduce((sum, entry) => sum + entry.count, 0)).toBe(count);
      expect(histogram.map(({ rating }) => rating)).toEqual([5, 4, 3, 2, 1]);
      const ratings = histogram.filter((entry) => entry.count > 0).map(({ rating }) => rating);
      expect(average).toBeGreaterThanOrEqual(Math.min(...ratings));
      expect(average).toBeLessThanOrEqual(Math.max(...ratings));
    }),
  );
});

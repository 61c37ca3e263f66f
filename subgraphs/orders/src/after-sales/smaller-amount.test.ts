import { expect, test } from 'vitest';
import { smallerAmount } from './smaller-amount.ts';

const line = (goodsMinor: number, pointsMinor: number) => ({
  ...{ orderLineId: String(goodsMinor), sellerId: 's', quantity: 1 },
  ...{ goodsMinor, pointsMinor, withheldMinor: 0, withheldPointsMinor: 0 },
});

test('a smaller amount is shared by value, and nothing of the value is lost', () => {
  const lines = smallerAmount([line(1000, 300), line(500, 0)], 300);
  expect(lines.map(({ goodsMinor, withheldMinor }) => [goodsMinor, withheldMinor])).toEqual([
    [200, 800],
    [100, 400],
  ]);
  expect(lines.map(({ pointsMinor, withheldPointsMinor }) => [pointsMinor, withheldPointsMinor])).toEqual([
    [60, 240],
    [0, 0],
  ]);
});

test('all of it is as good as no amount, more is refused', () => {
  expect(smallerAmount([line(1000, 300)], 1000)).toEqual([line(1000, 300)]);
  expect(() => smallerAmount([line(1000, 300)], 1001)).toThrow('INVALID_INPUT');
});

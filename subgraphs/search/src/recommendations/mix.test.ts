import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mix, type Source } from './mix.ts';
import { RecommendationKind } from './recommendation.type.ts';

const ids = Array.from({ length: 60 }, (_, index) => `product-${index}`);
const goods = new Map(
  ids.map((id, index) => [id, { category: `category-${index % 6}`, brand: `brand-${index % 7}`, sellerId: null }]),
);
const source = fc.record({
  weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
  goods: fc.array(
    fc.record({
      score: fc.double({ min: 0, max: 100, noNaN: true }),
      recommended: fc.record({ productId: fc.constantFrom(...ids), kind: fc.constant(RecommendationKind.POPULAR) }),
    }),
    { maxLength: 80 },
  ),
});

test('each product is in the list once, and all are that anybody recommends', () => {
  fc.assert(
    fc.property(fc.array(source, { maxLength: 4 }), (sources: Source[]) => {
      const mixed = mix(sources, { goods, first: 100 }).map(({ productId }) => productId);
      const wanted = new Set(sources.flatMap((one) => one.goods.map(({ recommended }) => recommended.productId)));
      expect(mixed.toSorted()).toEqual([...wanted].sort());
    }),
  );
});

test('no more than three of a category are in any ten, while there are others', () => {
  const all = ids.map((productId, index) => ({
    ...{ score: index % 6 === 0 ? 100 : 1, recommended: { productId, kind: RecommendationKind.POPULAR } },
  }));
  const mixed = mix([{ weight: 1, goods: all }], { goods, first: 40 });
  const categories = mixed.map(({ productId }) => goods.get(productId)!.category);
  for (let at = 0; at + 10 <= 30; at++) {
    const counts = Map.groupBy(categories.slice(at, at + 10), (category) => category);
    expect(Math.max(...[...counts.values()].map((some) => some.length))).toBeLessThanOrEqual(3);
  }
});

test('a product of two sources has the reason of the first, and comes before theirs', () => {
  const named = (productId: string, kind: RecommendationKind, score: number) => ({
    ...{ score, recommended: { productId, kind } },
  });
  const [first] = mix(
    [
      {
        weight: 1,
        goods: [
          named('product-1', RecommendationKind.ALSO_VIEWED, 10),
          named('product-2', RecommendationKind.ALSO_VIEWED, 9),
        ],
      },
      { weight: 0.5, goods: [named('product-2', RecommendationKind.TRENDING, 5)] },
    ],
    { goods, first: 2 },
  );
  expect(first).toEqual({ productId: 'product-2', kind: RecommendationKind.ALSO_VIEWED });
});

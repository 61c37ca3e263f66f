import type { SearchContext } from '../search-context.ts';
import { mix } from './mix.ts';
import { RecommendationKind } from './recommendation.type.ts';
import type { Recommended } from './related-goods.ts';
import { RelationKind } from './related-product.entity.ts';
import { relatedTo } from './seeds.ts';
import { popularGoods, shownGoods } from './shown-goods.ts';

const MOST_RELATED = 60;
const OF_CATEGORY = 10;
const WEIGHT = { bought: 1, seen: 0.5, category: 0.1 };

/** What goes with products somebody has chosen, whoever they are: not these, and little of the same kinds. */
export async function goesWith(
  { db }: Pick<SearchContext, 'db'>,
  { productIds, first }: { productIds: readonly string[]; first: number },
): Promise<Recommended[]> {
  if (productIds.length === 0 || first === 0) return [];
  const seeds = productIds.map((productId) => ({ productId, weight: 1 }));
  const given = await shownGoods(db, productIds, { soldOut: true });
  const categories = [...new Set([...given.values()].flatMap(({ category }) => category ?? []))];
  const [bought, seen, popular] = await Promise.all([
    relatedTo(db, { seeds, kind: RelationKind.BOUGHT, first: MOST_RELATED }),
    relatedTo(db, { seeds, kind: RelationKind.SEEN, first: MOST_RELATED }),
    popularGoods(db, { categories, first: OF_CATEGORY }),
  ]);
  const ids = [...bought, ...seen].map(({ productId }) => productId);
  const goods = new Map([
    ...popular.map((one) => [one.productId, one] as const),
    ...(await shownGoods(db, [...new Set(ids)])),
  ]);
  for (const id of productIds) goods.delete(id);
  const named = (seed: string) => ({
    nameZh: given.get(seed)?.nameZh ?? null,
    nameEn: given.get(seed)?.nameEn ?? null,
  });
  const related = (found: typeof bought, kind: RecommendationKind) =>
    found.map(({ productId, seed, score }) => ({
      score,
      recommended: { productId, kind, basedOn: seed, choice: 'GIVEN' as const, ...named(seed) },
    }));
  return mix(
    [
      { weight: WEIGHT.bought, goods: related(bought, RecommendationKind.BOUGHT_TOGETHER) },
      { weight: WEIGHT.seen, goods: related(seen, RecommendationKind.ALSO_VIEWED) },
      {
        weight: WEIGHT.category,
        goods: popular.map(({ productId }, place) => ({
          score: 1 / (1 + place),
          recommended: { productId, kind: RecommendationKind.POPULAR_IN_CATEGORY },
        })),
      },
    ],
    { goods, first },
  );
}

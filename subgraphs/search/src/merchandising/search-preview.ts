import type { FoundProduct } from '../engine/search-engine.ts';
import type { PageQuery, ProductQuery } from '../engine/search-query.ts';
import type { SearchContext } from '../search-context.ts';
import { ARRANGED, arrangedPage, effectOn } from './arranged-search.ts';
import type { EffectAction, SearchEffect } from './search-effect.ts';

const SHOWN = 20;

interface PreviewedHit {
  /** From 1. */
  place: number;
  /** The place without a rule. */
  found?: number;
  action?: EffectAction;
  product: FoundProduct;
  factors: { name: string; value: number }[];
}

/** The first products with the effects of a rule, and where each would stand without. */
export async function searchPreview(
  words: Omit<ProductQuery, 'filters'>,
  effects: readonly SearchEffect[],
  { engine }: SearchContext,
): Promise<{ total: number; hits: PreviewedHit[] }> {
  const query: PageQuery = {
    ...words,
    filters: { brands: [], inStock: false, attributes: [] },
    ...{ order: 'RELEVANCE', offset: 0, limit: SHOWN },
  };
  const [plain, { total, products }] = await Promise.all([
    engine.search({ ...query, limit: ARRANGED }),
    arrangedPage(query, effects, engine),
  ]);
  const places = new Map(plain.products.map(({ productId }, index) => [productId, index + 1]));
  const factors = await engine.explain?.(
    query,
    products.map(({ productId }) => productId),
  );
  const hits = products.map((product, index) => {
    const found = places.get(product.productId);
    const action = effectOn(product, effects)?.action;
    return {
      ...{ place: index + 1, product, factors: factors?.get(product.productId) ?? [] },
      ...(found !== undefined && { found }),
      ...(action && { action }),
    };
  });
  return { total, hits };
}

import { wordsOf } from '../analysis/query-words.ts';
import type { FoundProduct } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';
import type { SearchContext } from '../search-context.ts';
import { correctText } from '../vocabulary/correction.ts';

/** A page with fewer products shows others as well. */
const FEW = 4;
const RELATED = 12;

/** Best sellers of the category of what was found, else of the one asked for, else of the shop; none beside many. */
export async function relatedTo(
  query: PageQuery,
  found: readonly FoundProduct[],
  { engine }: Pick<SearchContext, 'engine'>,
): Promise<FoundProduct[]> {
  const { seller } = query.filters;
  if (found.length >= FEW || query.offset > 0) return [];
  const without = found.map(({ productId }) => productId);
  const bestOf = async (category: string | undefined) =>
    (
      await engine.search({
        ...query,
        ...wordsOf(''),
        filters: {
          brands: [],
          inStock: true,
          attributes: [],
          ...(category && { category }),
          ...(seller && { seller }),
          without,
        },
        ...{ order: 'BEST_SELLING', offset: 0, limit: RELATED },
      })
    ).products;
  const category = found[0]?.category ?? query.filters.category;
  const near = category ? await bestOf(category) : [];
  return near.length > 0 ? near : bestOf(undefined);
}

/** A text that is spelled like the typed one and finds more, for searches that find little. */
export async function didYouMean(
  { query, total, corrected }: { query: PageQuery; total: number; corrected: boolean },
  context: Pick<SearchContext, 'db' | 'engine' | 'settings'>,
): Promise<string | undefined> {
  if (corrected || total >= FEW || query.words.length === 0) return undefined;
  const text = await correctText(query.phrase, context);
  if (!text) return undefined;
  const better = await context.engine.search({ ...query, ...wordsOf(text), offset: 0, limit: 1 });
  return better.total > total ? text : undefined;
}

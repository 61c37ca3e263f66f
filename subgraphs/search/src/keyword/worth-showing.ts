import type { Locale } from '@minijd/subgraph';
import { highlight } from '../analysis/highlight.ts';
import { PINYIN } from '../analysis/index-words.ts';
import { wordsOf } from '../analysis/query-words.ts';
import type { FoundProduct } from '../engine/search-engine.ts';
import { LabelKind } from '../label/label.entity.ts';
import { type LabelKey, labelIn, labelsOf, nameIn } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';

/** The products on the first page of a search. */
const LOOKED_AT = 40;

/**
 * Whether a keyword can be shown in a language: it finds a product with every word in the name, brand or category of
 * that language. So English words are not shown in Chinese or the other way round, nor pinyin, nor words for products
 * that are not sold any more.
 */
export async function isWorthShowing(text: string, locale: Locale, { db, engine }: SearchContext): Promise<boolean> {
  const query = wordsOf(text);
  const { products } = await engine.search({
    ...query,
    filters: { brands: [], inStock: false, attributes: [] },
    ...{ locale, order: 'RELEVANCE', offset: 0, limit: LOOKED_AT },
  });
  const labels = await labelsOf(db, products.flatMap(labelKeys));
  const written = query.words.map((word) => ({ ...word, alternatives: [word.alternatives.flat().filter(isWritten)] }));
  return products.some((product) => {
    const names = [nameIn(locale, product), ...labelKeys(product).map((key) => labelIn(locale, labels, key))].join(' ');
    return written.every((word) => highlight(names, [word]) !== undefined);
  });
}

function labelKeys({ category, brand }: FoundProduct): LabelKey[] {
  return [
    ...(category ? [{ kind: LabelKind.CATEGORY, slug: category }] : []),
    ...(brand ? [{ kind: LabelKind.BRAND, slug: brand }] : []),
  ];
}

const isWritten = (word: string) => !word.startsWith(PINYIN);

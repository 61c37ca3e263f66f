import type { Locale } from '@minijd/subgraph';
import { highlight } from '../analysis/highlight.ts';
import { PINYIN } from '../analysis/index-words.ts';
import { wordsOf } from '../analysis/query-words.ts';
import type { FoundProduct } from '../engine/search-engine.ts';
import { LabelKind } from '../label/label.entity.ts';
import { type LabelKey, labelIn, labelsOf, nameIn } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';

/** As many products as somebody who searches for it sees. */
const LOOKED_AT = 40;

/**
 * Whether a keyword can be shown to people of a language: it finds a product that has every word of it in the name,
 * the brand or the category that they read. So shoes are not shown among Chinese names, nor 鞋 among English ones, nor
 * what only sounds like a name; and nothing that is not sold any more.
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

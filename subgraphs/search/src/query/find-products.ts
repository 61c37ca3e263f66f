import { wordsOf } from '../analysis/query-words.ts';
import type { FoundPage } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';
import { arrangedEngine } from '../merchandising/rule-book.ts';
import type { SearchContext } from '../search-context.ts';
import { withSynonyms } from '../synonyms/synonym-book.ts';
import { correctText } from '../vocabulary/correction.ts';
import { inAllCategories, type Rescue, withMostWords, withoutWeakestWord } from './rescue.ts';

export interface Finding extends FoundPage {
  /** The query that was used in the end. */
  query: PageQuery;
  correctedText?: string;
  /** What was done because nothing matched what was typed. */
  rescue?: Rescue;
}

/** With fewer products those with most of the words follow. */
const FEW = 10;

/**
 * Products that match all terms, and when they are few also those with most of them. Without any: the corrected terms,
 * the terms in all categories, all terms but the weakest, most of the terms.
 */
export async function findProducts(
  asked: PageQuery,
  context: Pick<SearchContext, 'db' | 'engine' | 'settings'>,
): Promise<Finding> {
  const engine = arrangedEngine(context);
  const query = await withSynonyms(asked, context);
  const found = await engine.search(query);
  if (found.total >= FEW || query.words.length === 0) return { ...found, query };
  if (found.total > 0) {
    const { rescue: _, ...more } = (await withMostWords(query, engine)) ?? { ...found, query, rescue: undefined };
    return more;
  }
  const correctedText = await correctText(query.phrase, context);
  if (correctedText) {
    const corrected = await withSynonyms({ ...query, ...wordsOf(correctedText) }, context);
    const better = await engine.search(corrected);
    const rescue: Rescue = { kind: 'CORRECTED', text: correctedText, dropped: [] };
    if (better.total > 0) return { ...better, query: corrected, correctedText, rescue };
  }
  for (const attempt of [inAllCategories, withoutWeakestWord, withMostWords]) {
    const rescued = await attempt(query, engine);
    if (rescued) return rescued;
  }
  return { ...found, query };
}

import { wordsOf } from '../analysis/query-words.ts';
import type { FoundPage } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';
import { arrangedEngine } from '../merchandising/rule-book.ts';
import type { SearchContext } from '../search-context.ts';
import { correctText } from '../vocabulary/correction.ts';

export interface Finding extends FoundPage {
  /** The query that was used in the end. */
  query: PageQuery;
  correctedText?: string;
}

/** Products that match all terms; without any, the corrected terms; without any, most terms. */
export async function findProducts(query: PageQuery, context: SearchContext): Promise<Finding> {
  const { db } = context;
  const engine = arrangedEngine(context);
  const found = await engine.search(query);
  if (found.total > 0 || query.words.length === 0) return { ...found, query };
  const correctedText = await correctText(db, query.phrase);
  if (correctedText) {
    const corrected = { ...query, ...wordsOf(correctedText) };
    const better = await engine.search(corrected);
    if (better.total > 0) return { ...better, query: corrected, correctedText };
  }
  const relaxed = { ...query, atLeast: mostOf(query.words.length) };
  return { ...(relaxed.atLeast < query.atLeast ? await engine.search(relaxed) : found), query: relaxed };
}

/** Half of the terms may be missing, but at most three. */
function mostOf(words: number): number {
  return Math.max(Math.ceil(words / 2), words - 3);
}

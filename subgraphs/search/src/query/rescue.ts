import type { FoundPage, SearchEngine } from '../engine/search-engine.ts';
import type { PageQuery } from '../engine/search-query.ts';

/** What was done when nothing matched what was typed. */
export type RescueKind = 'CORRECTED' | 'WIDER_CATEGORY' | 'FEWER_WORDS' | 'SOME_WORDS';

export interface Rescue {
  kind: RescueKind;
  /** The text that was searched in the end. */
  text: string;
  /** Words that were left out. */
  dropped: string[];
}

export interface Rescued extends FoundPage {
  query: PageQuery;
  rescue: Rescue;
}

type Search = Pick<SearchEngine, 'search'>;

/** Each word more costs a search; longer texts are searched for most of their words. */
const MOST_TRIED = 4;

/** The same words in the whole shop. */
export async function inAllCategories(query: PageQuery, engine: Search): Promise<Rescued | undefined> {
  if (!query.filters.category) return undefined;
  const { category: _, ...filters } = query.filters;
  const wider = { ...query, filters };
  const found = await engine.search(wider);
  if (found.total === 0) return undefined;
  return { ...found, query: wider, rescue: { kind: 'WIDER_CATEGORY', text: query.phrase, dropped: [] } };
}

/**
 * All words but one. The one left out is that without which the fewest products match: the others say most about what
 * is wanted; of equal ones the first, since English and Chinese name the thing last.
 */
export async function withoutWeakestWord(query: PageQuery, engine: Search): Promise<Rescued | undefined> {
  const { words } = query;
  if (words.length < 2 || words.length > MOST_TRIED) return undefined;
  const tries = words.map((word, left) => {
    const kept = words.filter((_, index) => index !== left);
    const text = kept.map((one) => one.text).join(' ');
    return { word, kept: { ...query, words: kept, atLeast: kept.length, phrase: text } };
  });
  const totals = await Promise.all(tries.map(({ kept }) => engine.search({ ...kept, offset: 0, limit: 1 })));
  const found = tries
    .map((one, index) => ({ ...one, total: totals[index]?.total ?? 0 }))
    .filter(({ total }) => total > 0);
  const [best] = found.toSorted((a, b) => a.total - b.total);
  if (!best) return undefined;
  const rescue: Rescue = { kind: 'FEWER_WORDS', text: best.kept.phrase, dropped: [best.word.text] };
  return { ...(await engine.search(best.kept)), query: best.kept, rescue };
}

/** Products with most of the words. */
export async function withMostWords(query: PageQuery, engine: Search): Promise<Rescued | undefined> {
  const relaxed = { ...query, atLeast: mostOf(query.words.length) };
  if (relaxed.atLeast >= query.atLeast) return undefined;
  const found = await engine.search(relaxed);
  if (found.total === 0) return undefined;
  return { ...found, query: relaxed, rescue: { kind: 'SOME_WORDS', text: query.phrase, dropped: [] } };
}

/** Half of the terms may be missing, but at most three. */
function mostOf(words: number): number {
  return Math.max(Math.ceil(words / 2), words - 3);
}

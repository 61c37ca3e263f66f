import { LRUCache } from 'lru-cache';
import type { FacetCounts } from '../engine/search-engine.ts';
import type { ProductQuery } from '../engine/search-query.ts';
import type { IndexState } from './index-state.ts';

interface Counted {
  state: IndexState;
  at: number;
  counts: FacetCounts;
}

/** Of so many documents counting takes milliseconds, and counts may be as old as this. */
const MANY = 50_000;
const OLDEST_MS = 1000;
const MOST_KEPT = 300;

/** The counts of what is asked again and again, as pages of categories are. */
export class CountedQueries {
  readonly #kept = new LRUCache<string, Counted>({ max: MOST_KEPT });

  of(query: ProductQuery, state: IndexState): FacetCounts | undefined {
    const last = this.#kept.get(keyOf(query));
    if (!last || last.state.generation !== state.generation) return undefined;
    const recent = state.numbers > MANY && performance.now() - last.at < OLDEST_MS;
    return last.state.changes === state.changes || recent ? last.counts : undefined;
  }

  keep(query: ProductQuery, state: IndexState, counts: FacetCounts): void {
    this.#kept.set(keyOf(query), { state, at: performance.now(), counts });
  }
}

function keyOf({ words, atLeast, filters, locale }: ProductQuery): string {
  return JSON.stringify([words, atLeast, filters, locale]);
}

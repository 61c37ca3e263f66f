import { PublicError, type RequestContext } from '@minijd/subgraph';

import type { ProductDocument } from '../engine/product-document.ts';
import {
  type FacetCounts,
  type FoundPage,
  type IndexDocuments,
  IndexingFailed,
  type ScoreFactor,
  type SearchEngine,
} from '../engine/search-engine.ts';
import type { PageQuery, ProductQuery } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import type { EngineWatch } from './engine-watch.ts';
import { noteAllMissed, noteMissed, removeMissed } from './missed-products.ts';

export interface EnginePair {
  first: SearchEngine;
  /** Receives every change as well, and answers while the first does not. */
  fallback: SearchEngine;
  /** The state of the first. */
  watch: EngineWatch;
  db: SearchDatabase;
  log: RequestContext['log'];
}

/**
 * Searches in one engine or, while that one is unavailable or behind, in the other; one object per request. Once the
 * first has failed, the rest of the request uses the fallback, so that no request waits for it twice.
 */
export class EngineWithFallback implements SearchEngine {
  #lost = false;
  #degraded = false;

  constructor(private readonly pair: EnginePair) {}

  /** Whether the fallback has answered anything. */
  get degraded(): boolean {
    return this.#degraded;
  }

  search(query: PageQuery): Promise<FoundPage> {
    return this.#ask((engine) => engine.search(query));
  }

  facets(query: ProductQuery): Promise<FacetCounts> {
    return this.#ask((engine) => engine.facets(query));
  }

  similar(productIds: readonly string[], first: number): Promise<Map<string, string[]>> {
    return this.#ask((engine) => engine.similar(productIds, first));
  }

  explain(query: ProductQuery, productIds: readonly string[]): Promise<Map<string, ScoreFactor[]>> {
    return this.#ask(async (engine) => (await engine.explain?.(query, productIds)) ?? new Map());
  }

  /** From the fallback, which is never behind. */
  count(): Promise<number> {
    return this.pair.fallback.count();
  }

  /** From the fallback as well. */
  isCurrent(): Promise<boolean> {
    return this.pair.fallback.isCurrent();
  }

  async index(documents: ProductDocument[]): Promise<void> {
    await this.pair.fallback.index(documents);
    const ids = documents.map(({ productId }) => productId);
    await this.#tellFirst(ids, (first) => first.index(documents));
  }

  async remove(productIds: string[]): Promise<void> {
    await this.pair.fallback.remove(productIds);
    await this.#tellFirst(productIds, (first) => first.remove(productIds));
  }

  async rebuild(fill: (index: IndexDocuments) => Promise<void>): Promise<void> {
    let told = false;
    await this.pair.fallback.rebuild(async (index) => {
      told = this.pair.watch.state !== 'away' && (await this.#rebuildBoth(index, fill));
      if (!told) await fill(index);
    });
    if (!told) await noteAllMissed(this.pair.db);
  }

  async #ask<Answer>(ask: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> {
    const { first, fallback, watch, log } = this.pair;
    if (!this.#lost && watch.state === 'current') {
      try {
        return await ask(first);
      } catch (error) {
        this.#lost = true;
        if (!refusesQuery(error)) watch.failed(error);
      }
    }
    this.#degraded = true;
    return ask(fallback).catch((error: unknown) => {
      log.error({ err: error, code: 'SEARCH_UNAVAILABLE' }, 'no engine answers a search');
      throw new PublicError('Search is not available at the moment. Try again soon.', 'SEARCH_UNAVAILABLE');
    });
  }

  /** Records changes that the first engine missed. */
  async #tellFirst(productIds: string[], tell: (first: SearchEngine) => Promise<void>): Promise<void> {
    const { first, watch, db } = this.pair;
    if (productIds.length === 0) return;
    if (watch.state === 'away') return noteMissed(db, productIds);
    try {
      await tell(first);
    } catch (error) {
      // A retry would be refused again: the event or job ends as a dead letter.
      if (error instanceof IndexingFailed) throw error;
      await noteMissed(db, productIds);
      return watch.failed(error);
    }
    await removeMissed(db, productIds);
  }

  /** False when it was interrupted by a failure of the first engine, or of `fill`, which the caller rethrows. */
  async #rebuildBoth(index: IndexDocuments, fill: (index: IndexDocuments) => Promise<void>): Promise<boolean> {
    const { first, watch } = this.pair;
    try {
      await first.rebuild((indexFirst) =>
        fill(async (documents) => {
          await index(documents);
          await indexFirst(documents);
        }),
      );
      return true;
    } catch (error) {
      watch.failed(error);
      return false;
    }
  }
}

/** Whether the engine works and refuses only this query. */
function refusesQuery(error: unknown): boolean {
  return (error as { statusCode?: number }).statusCode === 400;
}

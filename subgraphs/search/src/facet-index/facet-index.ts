import { RANKING, type Ranking } from '../engine/ranking.ts';
import type { FacetCounts, FoundPage, KeptIndex } from '../engine/search-engine.ts';
import type { PageQuery, ProductQuery } from '../engine/search-query.ts';
import { listedProducts, numberedProducts } from '../postgres/product-page.ts';
import type { SearchDatabase } from '../search-context.ts';
import { Columns } from './columns.ts';
import { countColumns } from './count-columns.ts';
import { CountedQueries } from './counted-queries.ts';
import type { IndexState } from './index-state.ts';
import { stateOf } from './known-state.ts';
import { countPassing, passesAll, rankedPage } from './page-columns.ts';
import { changedRows, rowsBetween } from './read-documents.ts';
import { WordLists } from './word-lists.ts';

/** With so many documents the first search waits until they are read; with more PostgreSQL counts meanwhile. */
const READ_AT_ONCE = 20_000;
const BATCH = 2000;

export interface FacetIndexOptions {
  db: SearchDatabase;
  /** With more documents PostgreSQL counts and ranks: the limit of memory. */
  mostDocuments: number;
  log?: { warn: (data: object, message: string) => void };
}

/**
 * What facets count and what searched texts find, kept by each process: read from PostgreSQL when the first search needs it, then by the list of
 * changes before each count, so that counts are those of the documents when the search began.
 */
export class FacetIndex implements KeptIndex {
  #columns = new Columns();
  #state: Pick<IndexState, 'generation' | 'changes'> | undefined;
  #reading: Promise<void> | undefined;

  readonly #lists: WordLists;
  readonly #counted = new CountedQueries();

  constructor(private readonly options: FacetIndexOptions) {
    this.#lists = new WordLists(options.db);
  }

  /** Exact counts; undefined while the documents are read, and when there are too many. */
  async counts(query: ProductQuery): Promise<FacetCounts | undefined> {
    const known = await stateOf(this.options.db, query);
    if (!known.state) return undefined;
    const fresh = this.#counted.of(query, known.state);
    if (fresh) return fresh;
    const numbers = query.words.length > 0 ? (await this.#lists.of(query, RANKING, known.state)).numbers : undefined;
    if (!(await this.#reaches(known.state))) return undefined;
    const counts = countColumns(this.#columns, query, { ...known, numbers });
    this.#counted.keep(query, known.state, counts);
    return counts;
  }

  /** Undefined also for orders of words that only PostgreSQL has. */
  async page(query: PageQuery, ranking: Ranking): Promise<FoundPage | undefined> {
    const { db } = this.options;
    const byWords = query.words.length > 0;
    if (byWords && query.order !== 'RELEVANCE') return undefined;
    const known = await stateOf(db, query);
    if (!known.state || known.state.numbers > this.options.mostDocuments) return undefined;
    const list = byWords ? await this.#lists.of(query, ranking, known.state) : undefined;
    if (!(await this.#reaches(known.state))) return undefined;
    const passes = passesAll(this.#columns, query, known);
    if (!list) return { total: countPassing(this.#columns, passes), products: await listedProducts(db, query) };
    const { total, numbers } = rankedPage(this.#columns, list, query, passes);
    return { total, products: await numberedProducts(db, numbers) };
  }

  /** Memory of the columns, for figures. */
  get bytes(): number {
    return this.#columns.bytes;
  }

  async #reaches(wanted: IndexState): Promise<boolean> {
    if (wanted.numbers > this.options.mostDocuments) {
      this.#columns = new Columns();
      this.#state = undefined;
      return false;
    }
    for (let tries = 0; tries < 3; tries++) {
      if (this.#state?.generation === wanted.generation && this.#state.changes >= wanted.changes) return true;
      const reading = this.#read(wanted);
      if (this.#state?.generation !== wanted.generation && wanted.numbers > READ_AT_ONCE) return false;
      await reading;
    }
    return false;
  }

  /** One reading at a time; who needs a later state asks again. */
  #read(wanted: IndexState): Promise<void> {
    this.#reading ??= this.#readNow(wanted)
      .catch((error: unknown) => {
        this.#state = undefined;
        this.options.log?.warn({ err: error }, 'what facets count was not read; PostgreSQL counts');
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  async #readNow(wanted: IndexState): Promise<void> {
    const { db } = this.options;
    if (this.#state?.generation === wanted.generation) {
      const changed = await changedRows(db, this.#state);
      if (changed) {
        for (const number of changed.numbers) this.#columns.remove(number);
        for (const row of changed.rows) this.#columns.set(row);
        this.#state = { generation: wanted.generation, changes: changed.changes };
        return;
      }
    }
    await this.#readAll(wanted);
  }

  /** Changes made meanwhile are read again by their list. */
  async #readAll({ generation, changes, numbers }: IndexState): Promise<void> {
    const columns = new Columns();
    for (let from = 0; from < numbers; from += BATCH) {
      for (const row of await rowsBetween(this.options.db, { generation, from, to: from + BATCH })) columns.set(row);
    }
    this.#columns = columns;
    this.#state = { generation, changes };
  }
}

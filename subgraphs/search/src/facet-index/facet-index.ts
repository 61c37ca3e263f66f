import type { FacetCounter, FacetCounts } from '../engine/search-engine.ts';
import type { ProductQuery } from '../engine/search-query.ts';
import type { SearchDatabase } from '../search-context.ts';
import { candidatesOf, type IndexState } from './candidates.ts';
import { Columns } from './columns.ts';
import { countColumns } from './count-columns.ts';
import { changedRows, rowsBetween } from './read-documents.ts';

/** With so many documents the first search waits until they are read; with more PostgreSQL counts meanwhile. */
const READ_AT_ONCE = 20_000;
const BATCH = 2000;

export interface FacetIndexOptions {
  db: SearchDatabase;
  /** With more documents PostgreSQL counts: the limit of memory. */
  mostDocuments: number;
  log?: { warn: (data: object, message: string) => void };
}

/**
 * What facets count, kept by each process: read from PostgreSQL when the first search needs it, then by the list of
 * changes before each count, so that counts are those of the documents when the search began.
 */
export class FacetIndex implements FacetCounter {
  #columns = new Columns();
  #state: Pick<IndexState, 'generation' | 'changes'> | undefined;
  #reading: Promise<void> | undefined;

  constructor(private readonly options: FacetIndexOptions) {}

  /** Exact counts; undefined while the documents are read, and when there are too many. */
  async counts(query: ProductQuery): Promise<FacetCounts | undefined> {
    const { db } = this.options;
    const { state, ...candidates } = await candidatesOf(db, query);
    if (!state || !(await this.#reaches(state))) return undefined;
    return countColumns(this.#columns, query, candidates);
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

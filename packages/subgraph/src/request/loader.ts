import DataLoader from 'dataloader';
import { isUuid } from '../database/uuid.ts';
import type { RequestContext } from './request-context.ts';

/** A batch look-up: `batch` gets every key of one tick and answers value by value, in the order of the keys. */
export interface Loader<Key, Value, Context extends RequestContext> {
  readonly batch: (keys: readonly Key[], context: Context) => Promise<(Value | Error)[]>;
  readonly cacheKey?: (key: Key) => unknown;
}

type Find<Row, Context> = (keys: readonly string[], context: Context) => Promise<Row[]>;

/** Clients may send any text as an id; one that is not a UUID has no row. */
async function findIds<Row, Context>(
  find: Find<Row, Context>,
  keys: readonly string[],
  context: Context,
): Promise<Row[]> {
  const ids = keys.filter(isUuid);
  return ids.length > 0 ? find(ids, context) : [];
}

/** One row per id: rows found by `find`, matched by `keyOf`; ids without a row give undefined. */
export function loadOne<Row, Context extends RequestContext>(
  find: Find<Row, Context>,
  keyOf: (row: Row) => string,
): Loader<string, Row | undefined, Context> {
  return {
    batch: async (keys, context) => {
      const byKey = new Map((await findIds(find, keys, context)).map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key));
    },
  };
}

/** All rows of each id, in the order `find` gives them. */
export function loadMany<Row, Context extends RequestContext>(
  find: Find<Row, Context>,
  keyOf: (row: Row) => string,
): Loader<string, Row[], Context> {
  return {
    batch: async (keys, context) => {
      const byKey = Map.groupBy(await findIds(find, keys, context), keyOf);
      return keys.map((key) => byKey.get(key) ?? []);
    },
  };
}

/** The DataLoaders of one request, made on first use. */
export class Loaders<Context extends RequestContext> {
  readonly #made = new Map<object, unknown>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  has(loader: object): boolean {
    return this.#made.has(loader);
  }

  get<Key, Value>(loader: Loader<Key, Value, Context>): DataLoader<Key, Value, unknown> {
    const made = this.#made.get(loader) as DataLoader<Key, Value, unknown> | undefined;
    if (made) return made;
    const fresh = new DataLoader<Key, Value, unknown>((keys) => loader.batch(keys, this.#context), {
      maxBatchSize: 1000,
      ...(loader.cacheKey && { cacheKeyFn: loader.cacheKey }),
    });
    this.#made.set(loader, fresh);
    return fresh;
  }
}

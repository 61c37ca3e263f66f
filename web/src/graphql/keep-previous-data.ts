import type { Query } from './query.ts';

/** Keeps a query's data while other variables are loaded: only the first result suspends. */
export function keepPreviousData<Data>(query: Query<Data>): Query<Data> {
  return Object.assign(() => query.peek() ?? query(), {
    ...query,
    settled: () => query.peek() !== undefined || query.settled(),
  });
}

import type { Query } from './query.ts';

/** The same query, whose data stays while other variables are loaded: only the first result is waited for. */
export function keepPreviousData<Data>(query: Query<Data>): Query<Data> {
  return Object.assign(() => query.peek() ?? query(), {
    ...query,
    settled: () => query.peek() !== undefined || query.settled(),
  });
}

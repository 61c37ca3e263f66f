import { type Signal, untrack } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';

/** Storage for a resource that keeps unchanged objects, matched by `id`, so that rows and focus survive new data. */
export function createReconciledSignal<T>(initial: T | undefined): Signal<T | undefined> {
  const [store, setStore] = createStore<{ value: T | undefined }>({ value: initial });
  const set = (next: unknown): T | undefined =>
    // Untracked: a resource writes while its fetcher is tracked, and must not depend on its own value.
    untrack(() => {
      const value = typeof next === 'function' ? next(unwrap(store.value)) : next;
      setStore('value', reconcile(value));
      return store.value;
    });
  return [() => store.value, set as Signal<T | undefined>[1]];
}

import type { SearchContext } from '../search-context.ts';
import { keyOf, type LabelKey, type LabelNames, type Labels, labelsOf } from './label.rows.ts';

/** Each process reads a label at most once a second, so a search costs no statement for them. */
const FRESH_MS = 1000;

interface Book {
  at: number;
  /** Undefined for what has no names. */
  labels: Map<string, LabelNames | undefined>;
}

const books = new WeakMap<SearchContext['settings'], Book>();

export async function keptLabels(
  { db, settings }: Pick<SearchContext, 'db' | 'settings'>,
  keys: LabelKey[],
): Promise<Labels> {
  const book = bookOf(settings);
  const missing = keys.filter((key) => !book.labels.has(keyOf(key)));
  const read = await labelsOf(db, missing);
  for (const key of missing) book.labels.set(keyOf(key), read.get(keyOf(key)));
  return new Map(
    keys.flatMap((key) => {
      const names = book.labels.get(keyOf(key));
      return names ? [[keyOf(key), names] as const] : [];
    }),
  );
}

function bookOf(settings: SearchContext['settings']): Book {
  const last = books.get(settings);
  if (last && performance.now() - last.at < FRESH_MS) return last;
  const book = { at: performance.now(), labels: new Map() };
  books.set(settings, book);
  return book;
}

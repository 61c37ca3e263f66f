import { type RawBuilder, sql } from 'kysely';
import type { QueryWord } from '../analysis/query-words.ts';
import { quoted } from './word-vector.ts';

/** The tsquery for one word. */
export function wordQuery({ alternatives, prefix = [], latin, text }: QueryWord): RawBuilder<string> {
  const exact = alternatives.map((all) => `(${all.map(quoted).join(' & ')})`);
  const prefixes = prefix.map((word) => `${quoted(word)}:*`);
  const written = sql<string>`${[...exact, ...prefixes].join(' | ')}::tsquery`;
  return latin ? sql`(${written} || plainto_tsquery('english', ${text}))` : written;
}

/** The tsquery that requires at least this many of the terms. */
export function matchQuery(words: QueryWord[], atLeast: number): RawBuilder<string> {
  const some = combinations(words.map(wordQuery), atLeast).map((all) => sql`(${sql.join(all, sql` && `)})`);
  return sql`(${sql.join(some, sql` || `)})`;
}

/** All combinations of `size` items, in order. */
function combinations<Item>(items: Item[], size: number): Item[][] {
  const [first, ...rest] = items;
  if (size === 0) return [[]];
  if (first === undefined || items.length < size) return [];
  return [...combinations(rest, size - 1).map((others) => [first, ...others]), ...combinations(rest, size)];
}

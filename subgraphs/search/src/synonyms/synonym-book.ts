import { sql } from 'kysely';
import { singular } from '../analysis/plural.ts';
import { type QueryWord, queryWords, type SimilarWords } from '../analysis/query-words.ts';
import type { ProductQuery } from '../engine/search-query.ts';
import type { SearchContext } from '../search-context.ts';

interface Phrase {
  tokens: string[];
  others: SimilarWords[];
  locale: string | null;
}

interface Book {
  /** What it was made from. */
  state: string;
  /** By their first words. */
  phrases: ReadonlyMap<string, Phrase[]>;
}

type Reader = Pick<SearchContext, 'db' | 'settings'>;

/** Synonyms are looked for changes at most once a second per process. */
const FRESH_MS = 1000;
const known = new WeakMap<SearchContext['settings'], { at: number; book: Promise<Book> }>();

/** The query with other words for the same. */
export async function withSynonyms<Query extends ProductQuery>(query: Query, reader: Reader): Promise<Query> {
  if (query.words.length === 0) return query;
  const { phrases } = await bookOf(reader);
  return { ...query, words: expanded(query.words, phrases, query.locale) };
}

/** Whether a word is one of a synonym, which is spelled right. */
export async function isSynonym(word: string, reader: Reader): Promise<boolean> {
  const { phrases } = await bookOf(reader);
  return [...phrases.values()].flat().some(({ tokens }) => tokens.includes(singular(word)));
}

/** Reads them again with the next search of this process. */
export function forgetSynonyms({ settings }: Pick<SearchContext, 'settings'>): void {
  known.delete(settings);
}

/** Each word of a phrase that stands in the query may also be the other phrases. */
function expanded(words: QueryWord[], phrases: Book['phrases'], locale: string): QueryWord[] {
  const found = words.map(({ text }, at) =>
    (phrases.get(singular(text)) ?? []).filter(
      (phrase) =>
        (phrase.locale === null || phrase.locale === locale) &&
        phrase.tokens.every((token, index) => singular(words[at + index]?.text ?? '') === token),
    ),
  );
  return words.map((word, index) => {
    const others = found.flatMap((starting, at) =>
      starting.flatMap((phrase) => (index >= at && index < at + phrase.tokens.length ? phrase.others : [])),
    );
    return others.length > 0 ? { ...word, similar: [...(word.similar ?? []), ...others] } : word;
  });
}

function bookOf({ db, settings }: Reader): Promise<Book> {
  const last = known.get(settings);
  if (last && performance.now() - last.at < FRESH_MS) return last.book;
  const book = read(db, last?.book);
  known.set(settings, { at: performance.now(), book });
  book.catch(() => known.delete(settings));
  return book;
}

async function read(db: Reader['db'], before: Promise<Book> | undefined): Promise<Book> {
  const { state } = await db
    .selectFrom('synonym')
    .select(
      sql<string>`count(*) || ' ' || coalesce(max(changed_at)::text, '') || ' ' || coalesce(sum(version), 0)`.as(
        'state',
      ),
    )
    .executeTakeFirstOrThrow();
  const same = await before?.catch(() => undefined);
  if (same?.state === state) return same;
  const rows = await db.selectFrom('synonym').select(['words', 'locale', 'category']).orderBy('id').execute();
  const phrases = rows.flatMap(({ words, locale, category }) => {
    const tokenized = words.map((text) => queryWords(text).map((word) => singular(word.text)));
    return tokenized.map(
      (tokens, index): Phrase => ({
        tokens,
        others: tokenized
          .filter((_, other) => other !== index)
          .map((others) => ({ words: others, ...(category && { category }) })),
        locale: locale ?? null,
      }),
    );
  });
  return { state, phrases: Map.groupBy(phrases, ({ tokens }) => tokens[0] ?? '') };
}

import {
  type ConnectionArgs,
  checkedAll,
  decodeCursor,
  isUuid,
  type Locale,
  type Page,
  pageOf,
  pageSize,
  requiredText,
} from '@minijd/subgraph';
import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import { wordsOf } from '../analysis/query-words.ts';
import { LabelKind } from '../label/label.entity.ts';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { Synonym } from './synonym.entity.ts';
import * as refusals from './synonym.refusals.ts';
import { forgetSynonyms } from './synonym-book.ts';

const LONGEST_WORD = 30;
const MOST_WORDS = 12;
/** All are in memory. */
const MOST = 5_000;

export type SynonymRow = Pick<Synonym, 'id' | 'words' | 'version' | 'changedAt'> & {
  locale: Locale | null;
  category: string | null;
};

export interface SynonymChange {
  id?: string | null | undefined;
  version?: number | null | undefined;
  words: readonly string[];
  locale?: Locale | null | undefined;
  categorySlug?: string | null | undefined;
}

const selectSynonyms = (db: SearchDatabase) =>
  db
    .selectFrom('synonym')
    .select(['id', 'words', 'version', 'changed_at as changedAt'])
    .select([sql<Locale | null>`locale`.as('locale'), sql<string | null>`category`.as('category')]);

/** The latest changes first; those with this in one of the words. */
export async function synonyms(
  { first, after }: ConnectionArgs,
  text: string | undefined,
  { db }: SearchContext,
): Promise<Page<SynonymRow>> {
  const part = fold((text ?? '').slice(0, LONGEST_WORD)).trim();
  const wanted = sql<boolean>`strpos(array_to_string(words, E'\n'), ${part}) > 0`;
  const [at, id] = after == null ? [] : decodeCursor(after, 2);
  const rows = await selectSynonyms(db)
    .where(wanted)
    .$call((query) =>
      id === undefined ? query : query.where(sql<boolean>`(changed_at, id::text) < (${at}::timestamptz, ${id})`),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  const count = db.selectFrom('synonym').where(wanted).select(sql<number>`count(*)::int`.as('count'));
  return pageOf(rows, {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: (row) => [row.changedAt.toISOString(), row.id],
    countAll: async () => (await count.executeTakeFirstOrThrow()).count,
  });
}

export async function synonym(id: string, { db }: SearchContext): Promise<SynonymRow | undefined> {
  return isUuid(id) ? selectSynonyms(db).where('id', '=', id).executeTakeFirst() : undefined;
}

/** Adds words for one thing, or replaces those with this id; searches follow within a second. */
export async function saveSynonym(change: SynonymChange, context: SearchContext): Promise<string> {
  const slug = change.categorySlug ?? undefined;
  const known = slug ? await knownCategory(slug, context) : undefined;
  const { words, category } = checkedAll({
    words: () => checkedWords(change.words),
    category: () => {
      if (slug && !known) throw refusals.noCategory();
      return known;
    },
  });
  const id = await context.em.transactional(async (em) => {
    await sql`select pg_advisory_xact_lock(hashtext('synonyms'))`.execute(em.getKysely());
    const row = change.id == null ? new Synonym() : await synonymFor(em, change.id);
    if ((change.version ?? undefined) !== (change.id == null ? undefined : row.version))
      throw refusals.changedMeanwhile();
    if (change.id == null && (await em.count(Synonym)) >= MOST) throw refusals.tooMany(MOST);
    if (change.id != null) row.version += 1;
    Object.assign(row, { words, locale: change.locale ?? null, category: category ?? null, changedAt: new Date() });
    em.persist(row);
    return row.id;
  });
  forgetSynonyms(context);
  return id;
}

export async function deleteSynonym(id: string, context: SearchContext): Promise<void> {
  await context.em.transactional(async (em) => {
    em.remove(await synonymFor(em, id));
  });
  forgetSynonyms(context);
}

type Entities = SearchContext['em'];

async function synonymFor(em: Entities, id: string): Promise<Synonym> {
  const row = isUuid(id) ? await em.findOne(Synonym, { id }) : null;
  if (!row) throw refusals.noSynonym();
  return row;
}

/** As queries are read: folded, in single spaces, with a letter or digit. */
function checkedWords(given: readonly string[]): string[] {
  const refuse = () => refusals.badWords(MOST_WORDS, LONGEST_WORD);
  if (given.length > MOST_WORDS) throw refuse();
  const read = given.map((word) => wordsOf(requiredText(word, { max: LONGEST_WORD, refuse })));
  const words = [...new Set(read.map(({ phrase }) => phrase))];
  const legible = read.every(({ words: parts }) => parts.every(({ text }) => text !== ''));
  if (words.length < 2 || words.length > MOST_WORDS || !legible) throw refuse();
  if (words.some((word) => word.length > LONGEST_WORD)) throw refuse();
  return words;
}

async function knownCategory(slug: string, { db }: SearchContext): Promise<string | undefined> {
  const found = await db
    .selectFrom('label')
    .select('slug')
    .where('kind', '=', LabelKind.CATEGORY)
    .where('slug', '=', slug.slice(0, 255))
    .executeTakeFirst();
  return found?.slug;
}

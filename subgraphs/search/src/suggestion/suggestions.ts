import { fold } from '@minijd/text/fold';
import { sql } from 'kysely';
import { cleanQuery } from '../analysis/clean-query.ts';
import { typedWords, wordsOf } from '../analysis/query-words.ts';
import { LabelKind } from '../label/label.entity.ts';
import { labelsWithPrefix, nameIn } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';
import { type Suggestion, SuggestionKind } from './suggestion.type.ts';

const LONGEST_TYPED = 60;
/** Maximum number of keywords, and of categories and brands; products fill the rest. */
const MOST_OF_A_KIND = 3;

/** Suggestions for a typed text, without duplicates. */
export async function suggestions(typed: string, first: number, context: SearchContext): Promise<Suggestion[]> {
  const text = cleanQuery(typed, LONGEST_TYPED);
  if (text === '' || first === 0) return [];
  const kinds = [suggestedTerms, suggestedLabels, suggestedProducts];
  const found = (await Promise.all(kinds.map((suggest) => suggest(text, first, context)))).flat();
  const unique = new Map(found.map((suggestion) => [fold(suggestion.text), suggestion]));
  return [...unique.values()].slice(0, first);
}

async function suggestedTerms(text: string, _first: number, { db, viewer }: SearchContext): Promise<Suggestion[]> {
  const rows = await db
    .selectFrom('keyword')
    .select('text')
    .where('locale', '=', viewer.locale)
    .where(sql<boolean>`exists (select from unnest(prefixes) prefix where starts_with(prefix, ${fold(text)}))`)
    .orderBy('searches', 'desc')
    .limit(MOST_OF_A_KIND)
    .execute();
  return rows.map((row) => ({ text: row.text, kind: SuggestionKind.TERM }));
}

async function suggestedLabels(text: string, _first: number, { db, viewer }: SearchContext): Promise<Suggestion[]> {
  const labels = await labelsWithPrefix(db, fold(text), MOST_OF_A_KIND);
  return labels.map((label) => ({
    text: nameIn(viewer.locale, label) ?? label.slug,
    ...(label.kind === LabelKind.CATEGORY
      ? { kind: SuggestionKind.CATEGORY, categorySlug: label.slug }
      : { kind: SuggestionKind.BRAND }),
  }));
}

async function suggestedProducts(
  text: string,
  first: number,
  { engine, viewer }: SearchContext,
): Promise<Suggestion[]> {
  const words = typedWords(text);
  if (words.length === 0) return [];
  const { products } = await engine.search({
    ...wordsOf(text),
    words,
    filters: { brands: [], inStock: false, attributes: [] },
    ...{ locale: viewer.locale, order: 'RELEVANCE', offset: 0, limit: first },
  });
  return products.flatMap((product) => {
    const name = nameIn(viewer.locale, product);
    return name ? [{ text: name, kind: SuggestionKind.PRODUCT }] : [];
  });
}

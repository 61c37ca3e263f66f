import { wordsOf } from '../analysis/query-words.ts';
import { LabelKind } from '../label/label.entity.ts';
import { type LabelKey, labelNames, labelsOf } from '../label/label.rows.ts';
import type { SearchContext } from '../search-context.ts';
import { blockedKeywords } from './blocked-keywords.ts';
import { isBlocked } from './blocked-words.ts';

const BEST_SELLERS = 100;

/**
 * The most frequent searches, completed with the best-selling categories when there are too few; all in one language.
 */
export async function hotKeywords(first: number, context: SearchContext): Promise<string[]> {
  const { db, viewer } = context;
  const rows = await db
    .selectFrom('keyword')
    .select('text')
    .where('locale', '=', viewer.locale)
    .orderBy('searches', 'desc')
    .orderBy('text')
    .limit(first)
    .execute();
  const keywords = rows.map(({ text }) => text);
  if (keywords.length >= first) return keywords;
  return [...new Set([...keywords, ...(await sellingCategories(context))])].slice(0, first);
}

/** Their names, without blocked ones. */
async function sellingCategories({ db, engine, viewer: { locale }, settings }: SearchContext): Promise<string[]> {
  const { products } = await engine.search({
    ...wordsOf(''),
    filters: { brands: [], inStock: false, attributes: [] },
    ...{ locale, order: 'BEST_SELLING', offset: 0, limit: BEST_SELLERS },
  });
  const slugs = new Set(products.flatMap(({ category }) => (category ? [category] : [])));
  const keys = [...slugs].map((slug) => ({ kind: LabelKind.CATEGORY, slug }));
  const labels = await labelsOf(db, keys);
  const own = (key: LabelKey) => labelNames(labels, key)?.[locale === 'en' ? 'nameEn' : 'nameZh'] ?? undefined;
  const blocked = (await blockedKeywords(db)).filter((word) => word.locale === locale).map(({ text }) => text);
  const isAllowed = (name: string) => !isBlocked(name, [...settings.HOT_KEYWORDS_BLOCKED, ...blocked]);
  return keys
    .map(own)
    .filter((name) => name !== undefined)
    .filter(isAllowed);
}

import { v7 as uuidv7 } from 'uuid';
import type { Finding } from '../query/find-products.ts';
import type { SearchContext } from '../search-context.ts';
import { searcherOf } from './searcher.ts';

const SHORTEST_KEYWORD = 2;
const LONGEST_KEYWORD = 30;

/**
 * Records a search for which products match all terms. Not awaited, and its failure does not fail the search. A person
 * counts once a day per text, however often they search.
 */
export function recordSearch({ query, total, correctedText, rescue }: Finding, context: SearchContext): void {
  const text = correctedText ?? query.phrase;
  const found = total > 0 && (rescue === undefined || rescue.kind === 'CORRECTED');
  if (!found || text.length < SHORTEST_KEYWORD || text.length > LONGEST_KEYWORD) return;
  const { db, viewer, log } = context;
  const record = async () => {
    const searcher = await searcherOf(context);
    await db
      .insertInto('search_record')
      .values({ id: uuidv7(), text, locale: viewer.locale, searched_at: new Date(), ...searcher })
      .onConflict((conflict) => conflict.columns(['text', 'locale', 'person']).doNothing())
      .execute();
  };
  record().catch((error: unknown) => log.warn({ err: error }, 'search not recorded'));
}

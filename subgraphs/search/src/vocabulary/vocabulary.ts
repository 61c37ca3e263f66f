import { sql } from 'kysely';
import { syllables } from '../analysis/pinyin.ts';
import type { ProductDocument } from '../engine/product-document.ts';
import type { SearchDatabase } from '../search-context.ts';

const CHINESE = /^\p{Script=Han}+$/u;
const LONGEST_TERM = 30;

/** Adds the words of names, brands and categories; a rebuild also counts their products. */
export async function learnWords(
  db: SearchDatabase,
  documents: ProductDocument[],
  { rebuilding }: { rebuilding: boolean },
): Promise<void> {
  const words = documents.flatMap(({ words: { name, labels } }) => [...new Set([...name, ...labels])].filter(isTerm));
  if (words.length === 0) return;
  // Always in the same order, against deadlocks.
  const counts = [...Map.groupBy(words, (word) => word)].sort(([a], [b]) => (a < b ? -1 : 1));
  const terms = counts.map(([word, { length }]) => ({ word, sound: soundOf(word), products: length }));
  await sql`
    insert into term (word, sound, products, counting)
    select word, sound, products, ${rebuilding ? sql`products` : sql`0`}
    from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as given (word text, sound text, products int)
    on conflict (word) do ${rebuilding ? sql`update set counting = term.counting + excluded.counting` : sql`nothing`}`.execute(
    db,
  );
}

export async function startCounting(db: SearchDatabase): Promise<void> {
  await db.updateTable('term').set({ counting: 0 }).where('counting', '>', 0).execute();
}

/** Replaces the counts by those of the rebuild and deletes words it did not find. */
export async function removeUncounted(db: SearchDatabase): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('term').where('counting', '=', 0).execute();
    await sql`update term set products = counting, counting = 0`.execute(transaction);
  });
}

/** Pinyin of a Chinese word; null for others. */
export function soundOf(word: string): string | null {
  return CHINESE.test(word) ? syllables(word).join('') : null;
}

/** Numbers and single characters are not corrected. */
function isTerm(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST_TERM && !/^[\d.]+$/.test(word);
}

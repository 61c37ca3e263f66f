import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';

/** Candidates: the best sellers of the category. */
const MOST_COMPARED = 200;

/** Products of the same category whose names share the most words, for a whole list of products at once. */
export async function similarProducts(
  db: SearchDatabase,
  productIds: readonly string[],
  first: number,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ productId: string; similarIds: string[] }>`
    select given.product_id as "productId", array(
      select product_id from (
        select product_id, words, sold_count from document
        where generation = given.generation and category = given.category and product_id <> given.product_id
        order by sold_count desc limit ${MOST_COMPARED}
      ) other
      order by ts_rank(other.words, given.likeness) desc, sold_count desc, product_id limit ${first}
    ) as "similarIds"
    from document given
    where generation = (select id from generation where live) and product_id = any(${productIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ productId, similarIds }) => [productId, similarIds]));
}

import { type RawBuilder, sql } from 'kysely';
import type { ProductQuery } from '../engine/search-query.ts';
import { numbersOfWords } from '../postgres/word-matches.ts';
import type { SearchDatabase } from '../search-context.ts';
import type { Candidates } from './count-columns.ts';

/** The generation that searches read, and its last change. */
export interface IndexState {
  generation: number;
  changes: number;
  /** How many documents were numbered. */
  numbers: number;
}

const LIVE_STATE = sql`(select json_build_object('generation', id, 'changes', changes, 'numbers', numbers)
  from generation where live)`;

interface CandidateRow {
  state: IndexState | null;
  numbers: Buffer | null;
  without: Buffer | null;
}

/** The documents that match the words and lists of products of a query, and the state of the index that has them. */
export async function candidatesOf(
  db: SearchDatabase,
  query: ProductQuery,
): Promise<Candidates & { state: IndexState | null }> {
  const { only, without } = query.filters;
  const conditions = [
    ...(query.words.length > 0 ? [numbersOfWords(query)] : []),
    ...(only ? [numbersOfProducts(only)] : []),
  ];
  const { rows } = await sql<CandidateRow>`select ${LIVE_STATE} as state,
    ${conditions.length > 0 ? packed(sql.join(conditions, sql` intersect `)) : sql`null`} as numbers,
    ${without ? packed(numbersOfProducts(without)) : sql`null`} as without`.execute(db);
  const [row] = rows;
  return {
    state: row?.state ?? null,
    numbers: conditions.length > 0 ? unpacked(row?.numbers ?? null) : undefined,
    without: without && new Set(unpacked(row?.without ?? null)),
  };
}

/** As bytes: a row for each would cost more than the search. */
function packed(numbers: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select string_agg(int4send(number), ''::bytea) from (${numbers}) found)`;
}

function unpacked(bytes: Buffer | null): Uint32Array {
  if (!bytes) return new Uint32Array();
  const numbers = new Uint32Array(bytes.length / 4);
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32BE(index * 4);
  return numbers;
}

function numbersOfProducts(productIds: readonly string[]): RawBuilder<unknown> {
  return sql`select number from document
    where generation = (select id from generation where live) and product_id = any(${productIds}::uuid[])`;
}

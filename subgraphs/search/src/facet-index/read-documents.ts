import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';
import type { ColumnRow } from './columns.ts';

/** Not in any text that is stored. */
const BETWEEN = '\u001e';

interface ReadRow extends Omit<ColumnRow, 'categories' | 'attributesZh' | 'attributesEn'> {
  categories: string;
  attributesZh: string;
  attributesEn: string;
}

/** Lists as texts, which are split faster than arrays are read. */
const COLUMNS = sql`number, brand, seller_id as seller, price_minor as "priceMinor", in_stock as "inStock", sold_count as "soldCount", rating,
  array_to_string(categories, ${BETWEEN}) as categories, array_to_string(attributes_zh, ${BETWEEN}) as "attributesZh",
  array_to_string(attributes_en, ${BETWEEN}) as "attributesEn"`;

/** The documents with numbers of `from` and more, less than `to`. */
export async function rowsBetween(
  db: SearchDatabase,
  { generation, from, to }: { generation: number; from: number; to: number },
): Promise<ColumnRow[]> {
  const { rows } = await sql<ReadRow>`select ${COLUMNS} from document
    where generation = ${generation} and number >= ${from} and number < ${to}`.execute(db);
  return rows.map(columnRow);
}

interface Changed {
  /** The last change that is in it. */
  changes: number;
  numbers: readonly number[];
  /** Of those that are still there. */
  rows: ColumnRow[];
}

/** What changed since; undefined when the list does not reach back so far. */
export async function changedRows(
  db: SearchDatabase,
  { generation, changes }: { generation: number; changes: number },
): Promise<Changed | undefined> {
  const list = await db
    .selectFrom('document_change')
    .select(['change', 'numbers'])
    .where('generation', '=', generation)
    .where('change', '>', changes)
    .orderBy('change')
    .execute();
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last || Number(first.change) !== changes + 1) return undefined;
  const numbers = [...new Set(list.flatMap((change) => change.numbers))];
  const { rows } = await sql<ReadRow>`select ${COLUMNS} from document
    where generation = ${generation} and number = any(${numbers}::int[])`.execute(db);
  return { changes: Number(last.change), numbers, rows: rows.map(columnRow) };
}

function columnRow({ categories, attributesZh, attributesEn, priceMinor, ...row }: ReadRow): ColumnRow {
  return {
    ...row,
    priceMinor: Number(priceMinor),
    categories: listOf(categories),
    attributesZh: listOf(attributesZh),
    attributesEn: listOf(attributesEn),
  };
}

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(BETWEEN);
}

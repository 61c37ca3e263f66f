import type { Text } from '@minijd/subgraph';
import type { TableRow } from '@minijd/tables';
import { sql } from 'kysely';
import type { CatalogDatabase } from '../catalog-context.ts';
import { nothingDone, type Outcome, type Problem } from './batch-outcome.ts';

export interface KnownSku {
  id: string;
  code: string;
  productId: string;
  priceMinor: number;
  listPriceMinor: number | null;
}

/** The SKUs of these codes, of one shop where one is given; what is somebody else's looks as if it did not exist. */
export async function skusByCode(
  codes: readonly string[],
  sellerId: string | null | undefined,
  db: CatalogDatabase,
): Promise<Map<string, KnownSku>> {
  const rows = await db
    .selectFrom('sku')
    .select([
      'id',
      'code',
      'product_id as productId',
      'price_minor as priceMinor',
      'list_price_minor as listPriceMinor',
    ])
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .$if(sellerId != null, (query) => query.where('seller_id', '=', sellerId!))
    .execute();
  return new Map(rows.map((row) => [row.code, { ...row, listPriceMinor: row.listPriceMinor ?? null }]));
}

export const noSku = (code: string): Text =>
  code === ''
    ? { 'zh-CN': '缺少SKU编码。', en: 'The SKU code is missing.' }
    : { 'zh-CN': `没有编码为“${code}”的SKU。`, en: `There is no SKU with the code "${code}".` };

/** Rows with a fault for each that names the same thing as one before. */
export async function* withoutRepetition(
  rows: AsyncIterable<TableRow>,
  keyOf: (row: TableRow) => string,
): AsyncGenerator<TableRow> {
  const lines = new Map<string, number>();
  for await (const row of rows) {
    const key = keyOf(row);
    const line = lines.get(key);
    if (line === undefined || key === '') {
      lines.set(key, row.line);
      yield row;
    } else {
      yield { ...row, fault: row.fault ?? { 'zh-CN': `与第 ${line} 行重复。`, en: `The same as line ${line}.` } };
    }
  }
}

/** What is wrong with a row. */
export type RowFault = Omit<Problem, 'line' | 'cells'>;

/** The rows that can be used, with what each says; the outcome has the problems of the others. */
export function sorted<Said extends object>(
  part: readonly TableRow[],
  read: (row: TableRow) => Said | RowFault,
): { outcome: Outcome; good: { row: TableRow; said: Said }[] } {
  const outcome = nothingDone();
  const good: { row: TableRow; said: Said }[] = [];
  for (const row of part) {
    const said = row.fault ? { text: row.fault } : read(row);
    if (isFault(said)) reject(outcome, row, said);
    else good.push({ row, said });
  }
  return { outcome, good };
}

export function reject(outcome: Outcome, { line, cells }: TableRow, problem: RowFault): void {
  outcome.failed += 1;
  outcome.problems.push({ ...problem, line, cells });
}

const isFault = (said: object): said is RowFault => 'text' in said;

import { csvText, ndjsonText } from './write-table.ts';

export type TableType = 'csv' | 'ndjson';

/** Some rows of a table, with its columns. */
export interface TablePage {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The text of a file, a part for each page of its table. */
export async function* tableText(pages: AsyncIterable<TablePage>, type: TableType): AsyncGenerator<string> {
  let first = true;
  for await (const { columns, rows } of pages) {
    yield type === 'ndjson' ? ndjsonText(columns, rows) : csvText(first ? [columns, ...rows] : rows, { first });
    first = false;
  }
}

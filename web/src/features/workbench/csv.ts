import { stringify } from 'csv-stringify/browser/esm/sync';

export interface CsvColumn<Row> {
  header: string;
  text: (row: Row) => string;
}

/**
 * Lines of a CSV file; the first of them begin with the byte order mark Excel wants for Chinese, and with the names of
 * the columns. People write some of these cells: what a spreadsheet would take for a formula is put behind an apostrophe.
 */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[], first: boolean): string {
  const lines = rows.map((row) => columns.map(({ text }) => text(row)));
  if (first) lines.unshift(columns.map(({ header }) => header));
  if (lines.length === 0) return '';
  return stringify(lines, { bom: first, escape_formulas: true, record_delimiter: 'windows' });
}

import { stringify } from 'csv-stringify/sync';

/**
 * Rows as lines of a CSV file that Excel opens: those `first` in a file begin with a byte order mark. A cell that a
 * spreadsheet would take for a formula is put behind an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[], { first }: { first: boolean }): string {
  return stringify(rows as string[][], {
    ...{ bom: first, escape_formulas: true, record_delimiter: 'windows' },
    // A line break alone is not the end of a record here, and would not be quoted.
    quoted_match: /[\r\n]/,
  });
}

/** Rows as lines of NDJSON: objects by column. */
export function ndjsonText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? '']))));
  return lines.map((line) => `${line}\n`).join('');
}

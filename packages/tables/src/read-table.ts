import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { ndjsonRows } from './ndjson-rows.ts';
import { type Said, UnreadableTable } from './unreadable-table.ts';

/** The cells of a row by the name of their column, in lower case; absent where the row has none. */
export type Cells = Record<string, string>;

export interface TableRow {
  /** Where it begins in the file, from 1. */
  line: number;
  cells: Cells;
  /** Why the row cannot be used. */
  fault?: Said;
}

export interface Table {
  /** Names of columns in lower case; of NDJSON those of the first row. */
  columns: string[];
  /** From the first row, each time they are asked for. */
  rows(): AsyncIterable<TableRow>;
}

/** A table of a file as people have it; throws UnreadableTable, while rows are read as well. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new UnreadableTable({ 'zh-CN': '文件是空的。', en: 'The file is empty.' });
  return text.trimStart().startsWith('{') ? ndjsonRows(text) : csvRows(text);
}

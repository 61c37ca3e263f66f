import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { restoredCell } from './formula.ts';
import type { Cells, Table, TableRow } from './read-table.ts';
import { UnreadableTable } from './unreadable-table.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const MOST_CHARACTERS = 1024 * 1024;
const MOST_COLUMNS = 500;
/** What the parser gets at once: the event loop is free between. */
const CHUNK = 64 * 1024;

interface ParsedRecord {
  line: number;
  cells: string[];
}

export async function csvRows(given: string): Promise<Table> {
  const text = given.replaceAll(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const columns = await columnsOf(text, delimiter);
  return {
    columns,
    rows: async function* () {
      let header = true;
      for await (const { line, cells } of records(text, delimiter)) {
        if (!header) yield rowOf(line, cells, columns);
        header = false;
      }
    },
  };
}

function rowOf(line: number, given: readonly string[], columns: readonly string[]): TableRow {
  const named: Cells = {};
  const last = given.findLastIndex((cell) => cell.trim() !== '');
  const cells = given.slice(0, Math.max(last + 1, columns.length));
  for (const [at, name] of columns.entries()) named[name] = restoredCell((cells[at] ?? '').trim());
  if (cells.length === columns.length) return { line, cells: named };
  return {
    ...{ line, cells: named },
    fault: {
      'zh-CN': `这一行有 ${cells.length} 格，表头有 ${columns.length} 格。`,
      en: `The row has ${cells.length} cells, the header ${columns.length}.`,
    },
  };
}

async function columnsOf(text: string, delimiter: string): Promise<string[]> {
  for await (const { cells } of records(text, delimiter)) {
    const columns = cells.map((name) => restoredCell(name.trim()).toLowerCase());
    // A column that only spreadsheets see, at the end of the header.
    while (columns.at(-1) === '') columns.pop();
    if (columns.length > MOST_COLUMNS) {
      throw new UnreadableTable({ 'zh-CN': `最多 ${MOST_COLUMNS} 列。`, en: `${MOST_COLUMNS} columns at most.` });
    }
    const repeated = columns.find((name, at) => columns.indexOf(name) < at);
    if (repeated !== undefined) {
      throw new UnreadableTable({
        'zh-CN': `第一行有两列叫“${repeated}”。`,
        en: `Two columns of the first line are called "${repeated}".`,
      });
    }
    return columns;
  }
  throw new UnreadableTable({ 'zh-CN': '文件是空的。', en: 'The file is empty.' });
}

/** The one most frequent in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = text
    .slice(0, CHUNK)
    .replaceAll(/"[^"]*"/g, '')
    .split('\n')
    .find((line) => line.trim() !== '');
  const count = (delimiter: string) => (header ?? '').split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

async function* records(text: string, delimiter: string): AsyncGenerator<ParsedRecord> {
  const parser = Readable.from(chunksOf(text)).pipe(
    parse({
      ...{ delimiter, info: true, relax_column_count: true },
      ...{ skip_empty_lines: true, max_record_size: MOST_CHARACTERS },
    }),
  );
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      // Lines of empty cells are what is left of deleted rows.
      if (record.some((cell) => cell.trim() !== '')) yield { line: info.lines - breaks, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? asUnreadable(error) : error;
  }
}

function* chunksOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}

function asUnreadable({ code, ...context }: CsvError): UnreadableTable {
  const { lines = 0, records: rows = 0 } = context as { lines?: number; records?: number };
  if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableTable({
      'zh-CN': `第 ${rows + 1} 行数据中有一个引号没有结束。`,
      en: `A quote in row ${rows + 1} does not end.`,
    });
  }
  return new UnreadableTable({
    'zh-CN': `第 ${lines} 行不是 CSV：引号的位置不对。`,
    en: `Line ${lines} is not CSV: a quote stands in the wrong place.`,
  });
}

import type { Cells, Table, TableRow } from './read-table.ts';
import { type Said, UnreadableTable } from './unreadable-table.ts';

const MOST_CHARACTERS = 1024 * 1024;

export function ndjsonRows(text: string): Table {
  const first = rowsOf(text).next();
  if (first.done) throw new UnreadableTable({ 'zh-CN': '文件是空的。', en: 'The file is empty.' });
  return {
    columns: Object.keys(first.value.cells),
    rows: async function* () {
      yield* rowsOf(text);
    },
  };
}

function* rowsOf(text: string): Generator<TableRow> {
  let line = 0;
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const content = text.slice(start, end === -1 ? undefined : end).trim();
    start = end === -1 ? text.length + 1 : end + 1;
    line += 1;
    if (content !== '') yield { line, ...rowOf(content) };
  }
}

const faulty = (fault: Said) => ({ cells: {}, fault });

function rowOf(content: string): Pick<TableRow, 'cells' | 'fault'> {
  if (content.length > MOST_CHARACTERS) return faulty({ 'zh-CN': '这一行太长。', en: 'The line is too long.' });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return faulty({ 'zh-CN': '这一行不是 JSON。', en: 'The line is not JSON.' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return faulty({ 'zh-CN': '这一行不是 JSON 对象。', en: 'The line is no JSON object.' });
  }
  const cells: Cells = {};
  for (const [name, part] of Object.entries(value)) {
    if (part === null) continue;
    if (typeof part === 'object') {
      return faulty({ 'zh-CN': `“${name}”应为文字或数字。`, en: `"${name}" must be a text or a number.` });
    }
    cells[name.trim().toLowerCase()] = String(part).trim();
  }
  return { cells };
}

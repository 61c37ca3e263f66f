export { restoredCell } from './formula.ts';
export { type Cells, readTable, type Table, type TableRow } from './read-table.ts';
export { UnreadableTable } from './unreadable-table.ts';
export { csvText, ndjsonText } from './write-table.ts';

export { restoredCell } from './formula.ts';
export { type Cells, readTable, type Table, type TableRow } from './read-table.ts';
export { tableArchive } from './table-archive.ts';
export { type TablePage, type TableType, tableText } from './table-text.ts';
export { UnreadableTable } from './unreadable-table.ts';
export { csvText } from './write-table.ts';

import {
  createSortedRowModel,
  createTable,
  type Row,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/solid-table';
import { type Accessor, createMemo } from 'solid-js';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import type { TableFilter } from '../../primitives/table-address.ts';
import type { Selection } from './create-selection.ts';
import type { TableColumn } from './table-types.ts';

const FEATURES = tableFeatures({
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof FEATURES;
export type DataRow<Data extends object> = Row<Features, Data>;

export interface DataTableOptions<Data extends object, Filter extends TableFilter> {
  rows: readonly Data[];
  columns: readonly TableColumn<Data>[];
  idOf: (row: Data) => string;
  address: TableAddress<Filter>;
  /** All rows are here: the browser sorts them. */
  complete?: boolean | undefined;
}

/** The rows of a list in their order, and which of them are picked. */
export function createDataTable<Data extends object, Filter extends TableFilter>(
  options: DataTableOptions<Data, Filter>,
  selection: Selection<Filter>,
) {
  // Results are patched in place: only a new array says that something in it is another.
  const data = createMemo(() => [...options.rows]);
  const table = createTable<Features, Data>({
    features: FEATURES,
    get columns() {
      return options.columns.map(({ id, value, sortable = false }) => ({
        ...{ id, accessorFn: (row: Data) => value?.(row), enableSorting: sortable, sortFn: byValue },
      }));
    },
    get data() {
      return data();
    },
    get manualSorting() {
      return !options.complete;
    },
    getRowId: (row) => options.idOf(row),
    state: {
      get rowSelection() {
        return selection.rows();
      },
      get sorting() {
        const sort = options.address.sort();
        return sort ? [{ id: sort.column, desc: sort.descending }] : [];
      },
    },
    onRowSelectionChange: (change) => selection.set(typeof change === 'function' ? change(selection.rows()) : change),
    isRowRangeSelectionEvent: (event) => event instanceof MouseEvent && event.shiftKey,
  });
  const ids = createMemo(() => table.getRowModel().rows.map(({ id }) => id));
  return {
    ids,
    /** A row keeps its place on the page while what is in it changes. */
    row: (id: string): Accessor<DataRow<Data>> => {
      const found = () => table.getRowModel().rowsById[id];
      return createMemo<DataRow<Data>>((before) => found() ?? before, found() as DataRow<Data>);
    },
    pick: (wanted: readonly string[], picked: boolean): void => {
      const rows = Object.keys(selection.rows()).filter((id) => picked || !wanted.includes(id));
      const all = picked ? [...rows, ...wanted] : rows;
      selection.set(Object.fromEntries(all.map((id) => [id, true as const])));
    },
    isPicked: (id: string) => selection.all() !== undefined || selection.rows()[id] === true,
    allPicked: () => ids().length > 0 && table.getIsAllPageRowsSelected(),
    somePicked: () => table.getIsSomePageRowsSelected(),
  };
}

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

function byValue<Data extends object>(one: DataRow<Data>, other: DataRow<Data>, column: string): number {
  const [a, b] = [one.getValue(column), other.getValue(column)];
  return typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(String(a ?? ''), String(b ?? ''));
}

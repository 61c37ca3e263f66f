import { createEffect, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import type { TableFilter, TableSort } from '../../primitives/table-address.ts';
import { Icon } from '../icon.tsx';
import { STUCK } from './table-row.tsx';
import type { TableColumn } from './table-types.ts';

const HEADING =
  'border-b border-line bg-surface px-3 py-2 font-normal whitespace-nowrap text-text-2 first:ps-4 last:pe-4 sticky top-(--table-top) z-2';

export interface TableHeadProps<Data, Filter extends TableFilter> {
  columns: readonly TableColumn<Data>[];
  address: TableAddress<Filter>;
  /** Absent where rows cannot be picked. */
  picked?: 'all' | 'some' | 'none' | undefined;
  onPickAll: (picked: boolean) => void;
}

/** The names of the columns; those that can be sorted by are links to the list in that order. */
export function TableHead<Data, Filter extends TableFilter>(props: TableHeadProps<Data, Filter>) {
  return (
    <thead class="text-sm max-md:hidden">
      <tr>
        <Show when={props.picked}>
          {(picked) => (
            <td class={`${HEADING} ${STUCK} w-10 start-0 !z-3 !pe-0`}>
              <PickAllBox picked={picked()} onPick={props.onPickAll} />
            </td>
          )}
        </Show>
        <For each={props.columns}>
          {(column, index) => (
            <th
              scope="col"
              aria-sort={sortOf(column.id, props.address.sort())}
              class={`${HEADING} ${column.end ? 'text-end' : 'text-start'} ${index() === 0 ? `${STUCK} !z-3 ${props.picked ? 'start-10' : 'start-0'}` : ''}`}
            >
              <Show when={column.sortable} fallback={column.header}>
                <SortLink column={column} address={props.address} />
              </Show>
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}

function sortOf(id: string, sort: TableSort | undefined): 'ascending' | 'descending' | undefined {
  if (sort?.column !== id) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

/** Ascending, descending, then the default order. */
export function nextSort(id: string, sort: TableSort | undefined): TableSort | undefined {
  if (sort?.column !== id) return { column: id, descending: false };
  return sort.descending ? undefined : { column: id, descending: true };
}

function SortLink<Data, Filter extends TableFilter>(props: {
  column: TableColumn<Data>;
  address: TableAddress<Filter>;
}) {
  const sort = () => sortOf(props.column.id, props.address.sort());
  return (
    <a
      href={props.address.href({ sort: nextSort(props.column.id, props.address.sort()) })}
      class="inline-flex items-center gap-1 hover:text-link pointer-coarse:min-h-11"
      noScroll
    >
      {props.column.header}
      <Icon
        name={sort() === 'descending' ? 'arrow-down' : 'arrow-up'}
        size={14}
        class={sort() ? 'text-link' : 'text-text-3 opacity-50'}
      />
    </a>
  );
}

/** All rows of the page; neither on nor off when it is some. */
export function PickAllBox(props: { picked: 'all' | 'some' | 'none'; onPick: (picked: boolean) => void }) {
  const { t } = useI18n();
  let box: HTMLInputElement | undefined;
  createEffect(() => {
    if (box) box.indeterminate = props.picked === 'some';
  });
  return (
    <label class="inline-flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
      <input
        ref={box}
        type="checkbox"
        class="size-[18px] accent-brand"
        aria-label={t.table.pickPage}
        checked={props.picked === 'all'}
        onChange={(event) => props.onPick(event.currentTarget.checked)}
      />
    </label>
  );
}

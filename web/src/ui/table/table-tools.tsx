import { useNavigate } from '@solidjs/router';
import { children, For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import type { TableFilter } from '../../primitives/table-address.ts';
import { PickAllBox } from './table-head.tsx';
import type { TableColumn } from './table-types.ts';

/** Above the rows: what the list offers, and on a phone, where columns have no head, order and picking all. */
export function TableTools<Data, Filter extends TableFilter>(props: {
  columns: readonly TableColumn<Data>[];
  address: TableAddress<Filter>;
  picked: 'all' | 'some' | 'none' | undefined;
  onPickAll: (picked: boolean) => void;
  tools: JSX.Element;
}) {
  const { t } = useI18n();
  const sortable = () => props.columns.filter((column) => column.sortable);
  // Read once: each reading would create it anew, and hydration would lose count.
  const tools = children(() => props.tools);
  const onPhone = () => props.picked !== undefined || sortable().length > 0;
  return (
    <Show when={tools() || onPhone()}>
      <div
        class={`flex flex-wrap items-center gap-3 border-b border-line px-3 py-2 lg:px-4 ${tools() ? '' : 'md:hidden'}`}
      >
        <Show when={props.picked}>
          {(picked) => (
            <span class="md:hidden">
              <PickAllBox picked={picked()} onPick={props.onPickAll} />
            </span>
          )}
        </Show>
        <Show when={sortable().length > 0}>
          <SortChoice columns={sortable()} address={props.address} label={t.table.sort} />
        </Show>
        <div class="ms-auto flex min-w-0 flex-wrap items-center gap-3 max-md:w-full">{tools()}</div>
      </div>
    </Show>
  );
}

function SortChoice<Data, Filter extends TableFilter>(props: {
  columns: readonly TableColumn<Data>[];
  address: TableAddress<Filter>;
  label: string;
}) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const chosen = () => {
    const sort = props.address.sort();
    return sort ? `${sort.descending ? '-' : ''}${sort.column}` : '';
  };
  const choose = (value: string): void => {
    const sort = value ? { column: value.replace(/^-/, ''), descending: value.startsWith('-') } : undefined;
    navigate(props.address.href({ sort }), { scroll: false });
  };
  return (
    <select
      aria-label={props.label}
      class="h-11 min-w-0 rounded-sm border border-ctl bg-surface px-2 text-md md:hidden"
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="" selected={chosen() === ''}>
        {t.table.unsorted}
      </option>
      <For each={props.columns}>
        {({ id, header }) => (
          <>
            <option value={id} selected={chosen() === id}>
              {t.table.ascending(header)}
            </option>
            <option value={`-${id}`} selected={chosen() === `-${id}`}>
              {t.table.descending(header)}
            </option>
          </>
        )}
      </For>
    </select>
  );
}

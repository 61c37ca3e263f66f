import { createEffect, createSignal, createUniqueId, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TableFilter } from '../../primitives/table-address.ts';
import { BulkBar } from './bulk-bar.tsx';
import { createDataTable, type DataTableOptions } from './create-data-table.ts';
import { createSelection } from './create-selection.ts';
import { EmptyTable } from './table-empty.tsx';
import { TableHead } from './table-head.tsx';
import { createTableKeys } from './table-keys.ts';
import { type TablePageInfo, TablePager } from './table-pager.tsx';
import { TableRow } from './table-row.tsx';
import { TableTools } from './table-tools.tsx';
import type { BulkAction, TableEmpty } from './table-types.ts';

export interface DataTableProps<Data extends object, Filter extends TableFilter>
  extends DataTableOptions<Data, Filter> {
  /** What it lists. */
  name: string;
  /** What a row is called when it is picked. */
  nameOf: (row: Data) => string;
  /** Where a row leads: its first cell is the link, Enter follows it. */
  hrefOf?: (row: Data) => string | undefined;
  empty: TableEmpty;
  actions?: readonly BulkAction<Filter>[];
  pageInfo?: TablePageInfo | undefined;
  /** How many rows there are on all pages. */
  total?: number | undefined;
  /** Longer lists are not counted to their end: `total` is larger then, and shown as more than this. */
  mostCounted?: number;
  /** Other rows are loading; these stay, faded. */
  loading?: boolean;
  /** At the end of the line above the rows. */
  tools?: JSX.Element;
}

/** The one table of the workbench: cards on a phone, a grid that keys move in elsewhere. */
export function DataTable<Data extends object, Filter extends TableFilter>(props: DataTableProps<Data, Filter>) {
  const { t, format } = useI18n();
  const totalText = () => (props.total === undefined ? undefined : format.counted(props.total, props.mostCounted));
  const hintId = createUniqueId();
  const selection = createSelection(props.address);
  const table = createDataTable(props, selection);
  const pickable = () => (props.actions?.length ?? 0) > 0;
  const [current, setCurrent] = createSignal<string>();
  let body: HTMLTableSectionElement | undefined;
  const stop = () => (table.ids().includes(current() ?? '') ? current() : table.ids()[0]);
  const focus = (id: string): void => {
    setCurrent(id);
    rowOf(body, id)?.focus();
  };
  // Where rows come and go, the browser takes the focus from one that is moved.
  createEffect(
    on(table.ids, () => {
      const id = current();
      if (id && document.activeElement === document.body) rowOf(body, id)?.focus({ preventScroll: true });
    }),
  );
  const onKey = createTableKeys({
    ...{ ids: table.ids, isPicked: table.isPicked, focus },
    pick: (ids, picked) => pickable() && table.pick(ids, picked),
  });
  const pickedOfPage = () => {
    if (!pickable()) return undefined;
    return table.allPicked() || selection.all() ? 'all' : table.somePicked() ? 'some' : 'none';
  };
  const nameOf = (id: string): string => {
    const row = props.rows.find((one) => props.idOf(one) === id);
    return row ? props.nameOf(row) : id;
  };
  return (
    <div class="panel" aria-busy={props.loading}>
      <TableTools
        columns={props.columns}
        address={props.address}
        picked={table.ids().length > 0 ? pickedOfPage() : undefined}
        onPickAll={(picked) => table.pick(table.ids(), picked)}
        tools={props.tools}
      />
      <Show when={table.ids().length > 0} fallback={<EmptyTable address={props.address} empty={props.empty} />}>
        <Scroller faded={props.loading ?? false}>
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys move from row to row, as in a grid
            role="grid"
            aria-label={props.name}
            aria-describedby={hintId}
            aria-multiselectable={pickable() || undefined}
            class="w-full border-separate border-spacing-0 text-sm max-md:block"
          >
            <TableHead
              columns={props.columns}
              address={props.address}
              picked={pickedOfPage()}
              onPickAll={(picked) => table.pick(table.ids(), picked)}
            />
            <tbody ref={body} class="max-md:block">
              <For each={table.ids()}>
                {(id) => {
                  const row = table.row(id);
                  return (
                    <TableRow
                      row={row}
                      columns={props.columns}
                      name={props.nameOf(row().original)}
                      href={props.hrefOf?.(row().original)}
                      current={stop() === id}
                      picked={pickable() ? table.isPicked(id) : undefined}
                      onFocus={() => setCurrent(id)}
                      onKeyDown={(event) => onKey(event, id)}
                      onPick={(event) => row().getToggleSelectedHandler()(event)}
                    />
                  );
                }}
              </For>
            </tbody>
          </table>
        </Scroller>
        <p id={hintId} class="visually-hidden">
          {pickable() ? t.table.keysWithPicking : t.table.keys}
        </p>
      </Show>
      <Show when={props.pageInfo}>
        {(pageInfo) => (
          <TablePager address={props.address} pageInfo={pageInfo()} shown={table.ids().length} total={totalText()} />
        )}
      </Show>
      <Show when={pickable()}>
        <BulkBar
          selection={selection}
          actions={props.actions ?? []}
          nameOf={nameOf}
          offersAll={table.allPicked() && (props.total ?? 0) > table.ids().length && canTakeAll(props.actions)}
          total={props.total}
          totalText={totalText()}
        />
      </Show>
    </div>
  );
}

function rowOf(body: HTMLTableSectionElement | undefined, id: string): HTMLElement | undefined {
  return [...(body?.rows ?? [])].find((row) => row.dataset.row === id);
}

function canTakeAll<Filter extends TableFilter>(actions: readonly BulkAction<Filter>[] = []): boolean {
  return actions.some(({ takesAll }) => takesAll);
}

/** A table that fits scrolls with the page, under the bar of the window; a wider one within itself, both ways. */
function Scroller(props: { faded: boolean; children: JSX.Element }) {
  const [wide, setWide] = createSignal(false);
  let element: HTMLDivElement | undefined;
  onMount(() => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    const { firstElementChild: table } = element;
    const observer = new ResizeObserver(() => {
      if (element && table) setWide(table.scrollWidth > element.clientWidth + 1);
    });
    observer.observe(element);
    if (table) observer.observe(table);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div
      ref={element}
      class={`transition-opacity ${props.faded ? 'opacity-60' : ''} ${wide() ? 'max-h-[calc(100dvh-160px)] overflow-auto [--table-top:0px]' : '[--table-top:var(--header-height)]'}`}
    >
      {props.children}
    </div>
  );
}

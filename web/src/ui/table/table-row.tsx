import { type Accessor, For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { DataRow } from './create-data-table.ts';
import type { CardPlace, TableColumn } from './table-types.ts';

const CARD_PLACES: Record<CardPlace, string> = {
  title: 'max-md:col-start-2 max-md:self-center',
  aside: 'max-md:col-start-3 max-md:self-center max-md:text-end',
  line: 'max-md:col-start-2 max-md:col-end-4',
  labelled: 'max-md:col-start-2 max-md:col-end-4 max-md:flex max-md:items-baseline max-md:gap-2',
  hidden: 'max-md:hidden',
};
const CELL = 'md:border-b md:border-line md:px-3 md:py-2 md:first:ps-4 md:last:pe-4';
/** What stays in view while a wide table is scrolled sideways. */
export const STUCK = 'md:sticky md:z-1 md:bg-inherit';

export interface TableRowProps<Data extends object> {
  row: Accessor<DataRow<Data>>;
  columns: readonly TableColumn<Data>[];
  name: string;
  href: string | undefined;
  /** The one row that Tab leads to. */
  current: boolean;
  /** Absent where rows cannot be picked. */
  picked?: boolean | undefined;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent & { currentTarget: HTMLElement }) => void;
  onPick: (event: MouseEvent) => void;
}

/** A row of the table; a card on a phone. */
export function TableRow<Data extends object>(props: TableRowProps<Data>) {
  const pickable = () => props.picked !== undefined;
  return (
    <tr
      tabindex={props.current ? 0 : -1}
      data-row={props.row().id}
      aria-selected={props.picked}
      class="bg-surface hover:bg-sunken focus-visible:-outline-offset-2 aria-selected:bg-sunken max-md:grid max-md:grid-flow-dense max-md:grid-cols-[auto_minmax(0,1fr)_auto] max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3"
      onFocus={() => props.onFocus()}
      onKeyDown={(event) => props.onKeyDown(event)}
    >
      <Show when={pickable()}>
        <td class={`w-10 max-md:pe-2 ${CELL} ${STUCK} start-0 md:!pe-0`}>
          <PickBox name={props.name} picked={props.picked ?? false} onPick={props.onPick} />
        </td>
      </Show>
      <For each={props.columns}>
        {(column, index) => (
          <Show
            when={index() === 0}
            fallback={<td class={cellClass(column)}>{labelled(column, column.cell(props.row().original))}</td>}
          >
            <th
              scope="row"
              class={`text-start font-normal ${cellClass(column, 'title')} ${STUCK} ${pickable() ? 'start-10' : 'start-0'}`}
            >
              <Show when={props.href} fallback={column.cell(props.row().original)}>
                <a
                  href={props.href}
                  class="font-semibold text-link hover:underline md:whitespace-nowrap pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
                >
                  {column.cell(props.row().original)}
                </a>
              </Show>
            </th>
          </Show>
        )}
      </For>
    </tr>
  );
}

function cellClass<Data>(column: TableColumn<Data>, place: CardPlace = 'labelled'): string {
  return `${CELL} ${CARD_PLACES[column.card ?? place]} ${column.end ? 'md:text-end max-md:justify-between' : ''}`;
}

/** On a card no header stands above the cell. */
function labelled<Data>(column: TableColumn<Data>, content: JSX.Element): JSX.Element {
  if ((column.card ?? 'labelled') !== 'labelled') return content;
  return (
    <>
      <span class="shrink-0 text-text-3 md:hidden" aria-hidden="true">
        {column.header}
      </span>
      <div class="min-w-0">{content}</div>
    </>
  );
}

function PickBox(props: { name: string; picked: boolean; onPick: (event: MouseEvent) => void }) {
  const { t } = useI18n();
  return (
    <label class="inline-flex min-h-6 items-center pointer-coarse:min-h-11 pointer-coarse:min-w-8">
      <input
        type="checkbox"
        class="size-[18px] accent-brand"
        aria-label={t.table.pick(props.name)}
        checked={props.picked}
        onClick={(event) => props.onPick(event)}
      />
    </label>
  );
}

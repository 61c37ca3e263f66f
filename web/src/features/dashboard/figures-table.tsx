import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { CsvExport } from '../workbench/csv-export.tsx';

interface FiguresColumn<Row> {
  header: string;
  cell: (row: Row) => JSX.Element;
  /** As it stands in a file. */
  text: (row: Row) => string;
}

export interface FiguresTableProps<Row> {
  caption: string;
  /** The name of its file. */
  file: string;
  rows: readonly Row[];
  /** The first names the row. */
  columns: readonly FiguresColumn<Row>[];
  /** Closed until somebody opens it: below a chart. */
  folded?: boolean;
}

/** Figures in rows, also as a file. */
export function FiguresTable<Row>(props: FiguresTableProps<Row>) {
  const { t } = useI18n();
  const exported = () => (
    <CsvExport
      source={{
        file: props.file,
        most: props.rows.length,
        columns: () => props.columns,
        walk: () => async () => ({ rows: props.rows }),
      }}
      total={props.rows.length}
    />
  );
  return (
    <Show
      when={props.folded !== undefined}
      fallback={
        <>
          <Rows {...props} />
          <div class="mt-2">{exported()}</div>
        </>
      }
    >
      <details class="mt-2" open={!props.folded}>
        <summary class="inline-flex min-h-6 cursor-pointer items-center text-link pointer-coarse:min-h-11">
          {t.dashboard.asTable}
        </summary>
        <Rows {...props} />
        <div class="mt-2">{exported()}</div>
      </details>
    </Show>
  );
}

function Rows<Row>(props: FiguresTableProps<Row>) {
  const { t } = useI18n();
  return (
    <section class="overflow-x-auto" tabindex="0" aria-label={`${props.caption}: ${t.dashboard.asTable}`}>
      <table class="w-full text-sm [&_td]:h-10 [&_td]:border-t [&_td]:border-line [&_td]:ps-3 [&_td]:text-end [&_th]:h-10 [&_th]:text-end [&_th]:font-normal [&_thead_th]:whitespace-nowrap [&_thead_th]:ps-3 [&_thead_th]:text-text-2">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {({ header }, index) => (
                <th scope="col" class={index() === 0 ? '!ps-0 !text-start' : ''}>
                  {header}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {({ cell }, index) => (
                    <Show when={index() > 0} fallback={<FirstCell>{cell(row)}</FirstCell>}>
                      <td class="whitespace-nowrap">{cell(row)}</td>
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function FirstCell(props: { children: JSX.Element }) {
  return (
    <th scope="row" class="border-t border-line !text-start [overflow-wrap:anywhere]">
      {props.children}
    </th>
  );
}

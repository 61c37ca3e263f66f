import { createVirtualizer } from '@tanstack/solid-virtual';
import { createEffect, createSignal, For, type JSX, onMount, Show } from 'solid-js';

/** From so many rows on only those near what is seen are in the document. */
export const MANY_ROWS = 100;
const ROW_PX = 41;
/** Rows beyond the edges, so that keys and fast fingers meet rows. */
const BEYOND = 20;

export interface TableBodyProps {
  ids: readonly string[];
  /** What the rows are scrolled in, when there are many. */
  scroller: () => HTMLElement | undefined;
  /** A row that is to be in the document. */
  wanted: string | undefined;
  ref: (body: HTMLTableSectionElement) => void;
  children: (id: string) => JSX.Element;
}

/** The rows of a table; the server writes all of them. */
export function TableBody(props: TableBodyProps) {
  const [stands, setStands] = createSignal(false);
  onMount(() => setStands(true));
  return (
    <tbody ref={props.ref} class="max-md:block">
      <Show
        when={stands() && props.ids.length > MANY_ROWS}
        fallback={<For each={props.ids}>{(id) => props.children(id)}</For>}
      >
        <NearRows {...props} />
      </Show>
    </tbody>
  );
}

function NearRows(props: TableBodyProps) {
  const virtual = createVirtualizer<HTMLElement, HTMLTableRowElement>({
    get count() {
      return props.ids.length;
    },
    getScrollElement: () => props.scroller() ?? null,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => props.ids[index] ?? index,
    overscan: BEYOND,
  });
  createEffect(() => {
    const index = props.ids.indexOf(props.wanted ?? '');
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  const near = () => virtual.getVirtualItems();
  const ids = () => near().flatMap(({ index }) => props.ids[index] ?? []);
  const before = () => near()[0]?.start ?? 0;
  const behind = () => virtual.getTotalSize() - (near().at(-1)?.end ?? 0);
  return (
    <>
      <Gap height={before()} />
      <For each={ids()}>{(id) => props.children(id)}</For>
      <Gap height={behind()} />
    </>
  );
}

function Gap(props: { height: number }) {
  return (
    <tr class="max-md:block" style={{ height: `${props.height}px` }}>
      <td />
    </tr>
  );
}

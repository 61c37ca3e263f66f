import { createWindowVirtualizer, defaultRangeExtractor } from '@tanstack/solid-virtual';
import { createSignal, For, Index, type JSX, onCleanup, onMount, Show } from 'solid-js';

/** Shorter lists are in the page as a whole. */
const FEW = 40;
const GAP = 8;

export interface LongListProps<Row> {
  rows: readonly Row[];
  /** Of a row before it is measured, in pixels. */
  rowHeight: number;
  class?: string;
  children: (row: () => Row, place: number) => JSX.Element;
}

/** A list of which only the rows near the window are in the page when it is long; one with the focus stays. */
export function LongList<Row>(props: LongListProps<Row>) {
  return (
    <Show
      when={props.rows.length > FEW}
      fallback={
        <ul class="flex flex-col gap-2">
          <Index each={props.rows}>{(row, place) => <li class={props.class}>{props.children(row, place)}</li>}</Index>
        </ul>
      }
    >
      <RowsInSight {...props} />
    </Show>
  );
}

function RowsInSight<Row>(props: LongListProps<Row>) {
  let list!: HTMLUListElement;
  const [above, setAbove] = createSignal(0);
  const [focused, setFocused] = createSignal<number>();
  const virtual = createWindowVirtualizer<HTMLLIElement>({
    get count() {
      return props.rows.length;
    },
    get scrollMargin() {
      return above();
    },
    estimateSize: () => props.rowHeight,
    overscan: 5,
    gap: GAP,
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      const kept = focused();
      const gone = kept === undefined || kept >= range.count || near.includes(kept);
      return gone ? near : [...near, kept].toSorted((a, b) => a - b);
    },
  });
  // The server knows no window: there are no rows until the page is hydrated.
  const [ready, setReady] = createSignal(false);
  onMount(() => {
    const frame = requestAnimationFrame(() => setReady(true));
    onCleanup(() => cancelAnimationFrame(frame));
    const look = () => setAbove(list.getBoundingClientRect().top + window.scrollY);
    look();
    // What is above the list grows and shrinks.
    const watched = new ResizeObserver(look);
    watched.observe(document.body);
    onCleanup(() => watched.disconnect());
  });
  // Places, not the virtualizer's items, which are others each time: rows would be made anew, and lose the focus.
  const places = () => (ready() ? virtual.getVirtualItems().map(({ index }) => index) : []);
  const startOf = (place: number) =>
    (virtual.getVirtualItems().find(({ index }) => index === place)?.start ?? above()) - above();
  return (
    <ul ref={list} class="relative" style={{ height: `${virtual.getTotalSize()}px` }}>
      <For each={places()}>
        {(place) => (
          <li
            ref={(row) => queueMicrotask(() => virtual.measureElement(row))}
            class={`absolute inset-x-0 top-0 ${props.class ?? ''}`}
            style={{ transform: `translateY(${startOf(place)}px)` }}
            data-index={place}
            aria-setsize={props.rows.length}
            aria-posinset={place + 1}
            onFocusIn={() => setFocused(place)}
          >
            {props.children(() => props.rows[place] ?? props.rows.at(-1)!, place)}
          </li>
        )}
      </For>
    </ul>
  );
}

import { useLocation } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { isServer } from 'solid-js/web';
import type { TableAddress } from '../../primitives/create-table-address.ts';
import { placeHref, type TableFilter } from '../../primitives/table-address.ts';
import type { Picked } from './table-types.ts';

type Rows = Record<string, true>;

interface Chosen<Filter extends TableFilter> {
  rows: Rows;
  all?: { filter: Filter; total: number } | undefined;
}

/** What was picked at each step of the history, for Back. Only ever written by browsers. */
const kept = new Map<string, Chosen<TableFilter>>();
const MOST_KEPT = 50;

let wentBack = false;
if (!isServer) window.addEventListener('popstate', () => (wentBack = true), { capture: true });

export interface Selection<Filter extends TableFilter> {
  rows: Accessor<Rows>;
  set(rows: Rows): void;
  /** Everything that the filter finds now, and will have found when something is done with it. */
  pickAll(total: number): void;
  all: Accessor<{ filter: Filter; total: number } | undefined>;
  picked: Accessor<Picked<Filter>>;
  count: Accessor<number>;
}

/** Which rows of a list are picked: on all its pages, until it is narrowed otherwise; Back brings them back. */
export function createSelection<Filter extends TableFilter>(address: TableAddress<Filter>): Selection<Filter> {
  const location = useLocation();
  const [chosen, setChosen] = createSignal<Chosen<Filter>>({ rows: {} });
  const list = createMemo(() => placeHref(address.path(), { filter: address.filter(), skipped: 0 }));
  const key = () => `${window.history.state?._depth ?? 0} ${list()}`;
  createEffect(
    on(list, () => {
      const before = wentBack ? (kept.get(key()) as Chosen<Filter> | undefined) : undefined;
      wentBack = false;
      setChosen(before ?? { rows: {} });
    }),
  );
  // The router numbers the step of the history a moment after it changes the address.
  createEffect(on([chosen, () => location.search], ([now]) => void setTimeout(() => keep(key(), now))));
  const ids = () => Object.keys(chosen().rows);
  const all = () => chosen().all;
  return {
    rows: () => chosen().rows,
    set: (rows) => setChosen({ rows }),
    pickAll: (total) => setChosen(({ rows }) => ({ rows, all: { filter: address.filter(), total } })),
    all,
    picked: () => {
      const frozen = all();
      return frozen ? { all: frozen } : { ids: ids() };
    },
    count: () => all()?.total ?? ids().length,
  };
}

function keep(key: string, chosen: Chosen<TableFilter>): void {
  kept.delete(key);
  if (Object.keys(chosen.rows).length === 0) return;
  kept.set(key, chosen);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

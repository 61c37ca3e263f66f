import { useLocation, useNavigate } from '@solidjs/router';
import { createMemo } from 'solid-js';
import {
  type FilterReaders,
  parsePlace,
  placeHref,
  type TableFilter,
  type TablePlace,
  type TableSort,
} from './table-address.ts';

export interface TableAddress<Filter extends TableFilter = TableFilter> {
  /** Of the page, without what narrows its list. */
  path(): string;
  filter(): Filter;
  /** Whether the list is narrowed at all. */
  filtered(): boolean;
  sort(): TableSort | undefined;
  after(): string | undefined;
  skipped(): number;
  /** The same list otherwise; a list narrowed or sorted otherwise begins at its first page. */
  href(change: PlaceChange<Filter>): string;
  /** Goes where the named fields of a form lead. */
  submit(form: HTMLFormElement): void;
}

export interface PlaceChange<Filter extends TableFilter> {
  filter?: Partial<Filter>;
  sort?: TableSort | undefined;
  after?: { cursor: string; skipped: number };
}

/** Keeps what a list shows in the address of its page, so that a link, a reload and Back show the same. */
export function createTableAddress<Filter extends TableFilter>(
  readers: FilterReaders<Filter>,
  sorts: readonly string[] = [],
): TableAddress<Filter> {
  const location = useLocation();
  const navigate = useNavigate();
  const place = createMemo(() => parsePlace(new URLSearchParams(location.search), readers, sorts));
  const href = (change: PlaceChange<Filter>): string => {
    const next: TablePlace<Filter> = {
      filter: { ...place().filter, ...change.filter },
      sort: 'sort' in change ? change.sort : place().sort,
      after: change.after?.cursor,
      skipped: change.after?.skipped ?? 0,
    };
    return placeHref(location.pathname, next);
  };
  return {
    path: () => location.pathname,
    filter: () => place().filter,
    filtered: () => Object.values(place().filter).some((value) => value !== null),
    sort: () => place().sort,
    after: () => place().after,
    skipped: () => place().skipped,
    href,
    submit(form) {
      const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      const { filter } = parsePlace(new URLSearchParams(entries), readers, sorts);
      navigate(href({ filter }));
    },
  };
}

/** What a list is narrowed to, by the names that stand in its address; null where it is not. */
export type TableFilter = Record<string, string | null>;

/** Reads what an address says, which anybody may have typed: what makes no sense counts as absent. */
export type FilterReaders<Filter extends TableFilter> = {
  readonly [Name in keyof Filter]: (text: string | null) => Filter[Name];
};

export interface TableSort {
  column: string;
  descending: boolean;
}

/** Where in a list somebody is: which rows, in which order, after which. */
export interface TablePlace<Filter extends TableFilter> {
  filter: Filter;
  sort?: TableSort | undefined;
  /** The cursor of the last row before the page; absent on the first. */
  after?: string | undefined;
  /** How many rows lie before the page. */
  skipped: number;
}

export function parsePlace<Filter extends TableFilter>(
  query: URLSearchParams,
  readers: FilterReaders<Filter>,
  sorts: readonly string[],
): TablePlace<Filter> {
  const entries = Object.entries(readers).map(([name, read]) => [name, read(query.get(name))]);
  const sort = query.get('sort') ?? '';
  const column = sort.replace(/^-/, '');
  const after = query.get('after') || undefined;
  const skipped = Number(query.get('skipped'));
  return {
    filter: Object.fromEntries(entries) as Filter,
    sort: sorts.includes(column) ? { column, descending: sort.startsWith('-') } : undefined,
    after,
    skipped: after && Number.isSafeInteger(skipped) && skipped > 0 ? skipped : 0,
  };
}

/** The address of a place, without what is at its default. */
export function placeHref<Filter extends TableFilter>(path: string, place: TablePlace<Filter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place.filter)) if (value) query.set(name, value);
  if (place.sort) query.set('sort', `${place.sort.descending ? '-' : ''}${place.sort.column}`);
  if (place.after) query.set('after', place.after);
  if (place.after && place.skipped > 0) query.set('skipped', String(place.skipped));
  query.sort();
  return query.size > 0 ? `${path}?${query}` : path;
}

const LONGEST_SEARCH = 60;

export function searchText(text: string | null): string | null {
  return [...(text?.trim() ?? '')].slice(0, LONGEST_SEARCH).join('') || null;
}

export function oneOf<Value extends string>(values: readonly Value[]) {
  return (text: string | null): Value | null => values.find((known) => known === text) ?? null;
}

/** A day of the shop, YYYY-MM-DD. */
export function dayText(text: string | null): string | null {
  const moment = new Date(`${text}T00:00:00Z`);
  return text && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${text}T`) ? text : null;
}

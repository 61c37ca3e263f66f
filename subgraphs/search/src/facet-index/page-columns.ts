import { SALES, SOLD_OUT, WHOLE_NAME } from '../engine/ranking.ts';
import { MOST_MATCHES, type PageQuery, type ProductQuery } from '../engine/search-query.ts';
import { CANDIDATES } from '../postgres/product-page.ts';
import { columnFilters, fixedFilter } from './column-filters.ts';
import type { Columns } from './columns.ts';
import type { KnownState } from './known-state.ts';
import type { WordList } from './word-lists.ts';

type Passes = (at: number) => boolean;

/** Whether a document passes every filter. */
export function passesAll(columns: Columns, { filters }: ProductQuery, { only, without }: KnownState): Passes {
  const fixed = fixedFilter(columns, filters);
  const all = columnFilters(columns, filters);
  return (at) =>
    at < columns.end &&
    columns.path[at] !== 0 &&
    fixed(at) &&
    !(only && !only.has(at)) &&
    !without?.has(at) &&
    all.every(({ passes }) => passes(at));
}

/** How many documents pass, up to the limit. */
export function countPassing({ end }: Columns, passes: Passes): number {
  let total = 0;
  for (let at = 0; at < end && total < MOST_MATCHES; at++) if (passes(at)) total++;
  return total;
}

/** A page by relevance: among the best by words, sales, stock and the whole name decide, as in PostgreSQL. */
export function rankedPage(
  columns: Columns,
  { numbers, scores, whole }: WordList,
  { offset, limit }: PageQuery,
  passes: Passes,
): { total: number; numbers: number[] } {
  const best: { number: number; score: number }[] = [];
  const most = offset + limit + CANDIDATES;
  let total = 0;
  for (let index = 0; index < numbers.length && total < Math.max(MOST_MATCHES, most); index++) {
    const number = numbers[index]!;
    if (!passes(number)) continue;
    if (total++ < most) best.push({ number, score: scores[index]! * liking(columns, number, whole) });
  }
  best.sort((a, b) => b.score - a.score || columns.sold[b.number]! - columns.sold[a.number]! || a.number - b.number);
  return {
    total: Math.min(total, MOST_MATCHES),
    numbers: best.slice(offset, offset + limit).map(({ number }) => number),
  };
}

function liking({ sold, flags }: Columns, number: number, whole: ReadonlySet<number>): number {
  const stock = flags[number] === 1 ? 1 : SOLD_OUT;
  return (1 + SALES * Math.log(1 + sold[number]!)) * stock * (whole.has(number) ? WHOLE_NAME : 1);
}

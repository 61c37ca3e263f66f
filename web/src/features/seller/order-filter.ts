import type { OrderStatus } from '../../graphql/generated/types.ts';
import { LAST_PAGE, PAGE_SIZE } from '../../primitives/numbered-pages.ts';
import { ORDER_STATUSES } from './order-statuses.ts';

/** The state of a list in the console, as in its URL. */
export interface OrderFilter {
  status: OrderStatus | null;
  search: string | null;
  /** Days in the shop's time zone, YYYY-MM-DD, both included. */
  placedFrom: string | null;
  placedTo: string | null;
}

/** The most orders in an export, and on all pages. */
export const MOST_EXPORTED = PAGE_SIZE * LAST_PAGE;

/** Parses a URL; invalid values are ignored. */
export function parseOrderFilter(query: URLSearchParams): OrderFilter {
  return {
    status: ORDER_STATUSES.find((known) => known === query.get('status')) ?? null,
    search: query.get('q')?.trim().slice(0, 60) || null,
    placedFrom: day(query.get('from')),
    placedTo: day(query.get('to')),
  };
}

/** The URL of a page of a list, without default values. */
export function orderFilterHref(path: string, { status, search, placedFrom, placedTo }: OrderFilter, page = 1): string {
  const query = new URLSearchParams({
    ...(search && { q: search }),
    ...(status && { status }),
    ...(placedFrom && { from: placedFrom }),
    ...(placedTo && { to: placedTo }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
}

function day(text: string | null): string | null {
  const moment = new Date(`${text}T00:00:00Z`);
  return text && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${text}T`) ? text : null;
}

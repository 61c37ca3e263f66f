export interface OrderPeriod {
  /** In the URL: `/orders?period=…`. */
  name: string;
  /** For a single year, or all earlier ones. */
  year?: number;
  /** Limits of the period; absent when open. */
  placedFrom?: string;
  placedBefore?: string;
}

export const LATELY = '3m';
const LATELY_MONTHS = 3;
const YEARS_BY_NAME = 3;
/** In the shop's time zone, like all dates. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3_600_000;

/**
 * The periods for the list of orders: the last months, each of the last years, all earlier ones. Whole days in the
 * shop's time zone.
 */
export function orderPeriods(now: number): OrderPeriod[] {
  const today = new Date(now + OFFSET_MS);
  const thisYear = today.getUTCFullYear();
  const lately = new Date(Date.UTC(thisYear, today.getUTCMonth() - LATELY_MONTHS, today.getUTCDate()) - OFFSET_MS);
  const years = Array.from({ length: YEARS_BY_NAME }, (_, index) => thisYear - index);
  const oldest = thisYear - YEARS_BY_NAME + 1;
  return [
    { name: LATELY, placedFrom: lately.toISOString() },
    ...years.map((year) => ({
      ...{ name: String(year), year, placedFrom: startOf(year), placedBefore: startOf(year + 1) },
    })),
    { name: `before-${oldest}`, year: oldest, placedBefore: startOf(oldest) },
  ];
}

/** The period in a URL; undefined for all orders. */
export function orderPeriod(name: string | string[] | undefined, now: number): OrderPeriod | undefined {
  return orderPeriods(now).find((period) => period.name === name);
}

/** The beginning of a year in the shop's time zone. */
export function startOfYear(now: number): string {
  return startOf(new Date(now + OFFSET_MS).getUTCFullYear());
}

const startOf = (year: number) => new Date(`${year}-01-01T00:00:00${OFFSET}`).toISOString();

export interface OrderPeriod {
  /** In the address: `/orders?period=…`. */
  name: string;
  /** Of periods that are one year, or all before it. */
  year?: number;
  /** Moments for the list; absent where it has no end. */
  placedFrom?: string;
  placedBefore?: string;
}

export const LATELY = '3m';
const LATELY_MONTHS = 3;
const YEARS_BY_NAME = 3;
/** The shop's own clock, as in all dates. */
const OFFSET = '+08:00';
const OFFSET_MS = 8 * 3_600_000;

/** What the list of orders can be narrowed to: the last months, each of the last years, all before. Whole days of the shop. */
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

/** The period an address names; undefined, for all orders, when it names none. */
export function orderPeriod(name: string | string[] | undefined, now: number): OrderPeriod | undefined {
  return orderPeriods(now).find((period) => period.name === name);
}

/** When the year of the shop began. */
export function startOfYear(now: number): string {
  return startOf(new Date(now + OFFSET_MS).getUTCFullYear());
}

const startOf = (year: number) => new Date(`${year}-01-01T00:00:00${OFFSET}`).toISOString();

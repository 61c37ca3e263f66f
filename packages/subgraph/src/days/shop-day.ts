const DAY_MS = 86_400_000;
/** China's only time zone; it has no summer time (decision 52). */
const SHOP_OFFSET_MS = 8 * 3_600_000;

/** The day of a moment in the shop's time zone, as YYYY-MM-DD. */
export function shopDay(at: Date): string {
  return new Date(at.getTime() + SHOP_OFFSET_MS).toISOString().slice(0, 10);
}

/** From the first moment of a day of the shop to that of the next. */
export function spanOf(day: string): { from: Date; to: Date } {
  const from = Date.parse(`${day}T00:00:00Z`) - SHOP_OFFSET_MS;
  return { from: new Date(from), to: new Date(from + DAY_MS) };
}

/** The last `count` days up to that of `now`, oldest first. */
export function lastDays(count: number, now: Date): string[] {
  return Array.from({ length: count }, (_, index) => shopDay(new Date(now.getTime() - (count - 1 - index) * DAY_MS)));
}

/** All days from one to another, both included, oldest first. */
export function daysBetween(first: string, last: string): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  return lastDays(Math.max(0, count), spanOf(last).from);
}

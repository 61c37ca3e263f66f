const DAY_MS = 86_400_000;
/** The shop's time zone has no summer time. */
const OFFSET_MS = 8 * 3_600_000;
const MOST_DAYS = 366;

/** How many days up to today one may choose at once. */
export const LENGTHS = [1, 7, 14, 30, 90] as const;
const USUAL = 30;

/** Days of the shop, both included. */
export interface Period {
  from: string;
  to: string;
}

export const shopToday = (now = new Date()): string => new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10);

/** The last `count` days up to `today`. */
export function lastDays(count: number, today: string): Period {
  return { from: new Date(Date.parse(today) - (count - 1) * DAY_MS).toISOString().slice(0, 10), to: today };
}

export const lengthOf = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The period an address asks for: `?days=7`, or `?from=2026-11-01&to=2026-11-30`; the last 30 days without a sound one. */
export function periodIn(search: URLSearchParams, today: string): Period {
  const [from, to] = [search.get('from'), search.get('to')];
  if (isDay(from) && isDay(to)) {
    const period = { from, to: to > today ? today : to };
    const length = lengthOf(period);
    if (length >= 1 && length <= MOST_DAYS) return period;
  }
  const days = LENGTHS.find((length) => String(length) === search.get('days')) ?? USUAL;
  return lastDays(days, today);
}

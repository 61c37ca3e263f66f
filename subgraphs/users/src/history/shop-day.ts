/** The shop's clock has no summer time. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day of a moment by the clock of the shop, "2026-11-30". */
export function shopDayOf(moment: Date): string {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** From the first moment of such a day to the first of the next. */
export function momentsOf(day: string): [from: Date, before: Date] {
  const from = Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
  return [new Date(from), new Date(from + DAY_MS)];
}

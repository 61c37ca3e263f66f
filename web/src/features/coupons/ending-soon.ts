const DAYS = 7;
/** The shop's own clock, as in all dates. */
const OFFSET_MS = 8 * 3_600_000;

/** What ends before this moment ends soon: whole days of the shop, so that server and browser ask the same. */
export function endingSoon(now: number): string {
  const today = new Date(now + OFFSET_MS);
  const day = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + DAYS + 1);
  return new Date(day - OFFSET_MS).toISOString();
}

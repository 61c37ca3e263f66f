/** The time zone of the shop has no summer time. */
const SHOP_OFFSET = '+08:00';
const SHOP_OFFSET_MS = 8 * 3_600_000;

/** A moment as `<input type="datetime-local">` has it, in the time of the shop; empty for none. */
export function localTime(moment: string | null | undefined): string {
  return moment ? new Date(Date.parse(moment) + SHOP_OFFSET_MS).toISOString().slice(0, 16) : '';
}

/** The moment of a time of the shop; null for none. */
export function momentOf(local: string): string | null {
  const moment = Date.parse(`${local}:00${SHOP_OFFSET}`);
  return local === '' || Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

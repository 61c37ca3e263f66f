const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/i;
/**
 * Years of four digits: parsers read smaller ones as years of this century, and RFC 3339 cannot express larger ones.
 */
const FIRST_MS = Date.UTC(1000, 0, 1);
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const MINUTE_MS = 60_000;

/**
 * The moment that a text names by RFC 3339, such as "2026-02-28T08:00:00+08:00": day, time to the second and offset, all
 * of them within their ranges, digits beyond milliseconds cut off. Undefined for every other text, for leap seconds,
 * which a Date does not know, and for moments outside the years 1000 to 9999 (UTC).
 */
export function parseMoment(text: string): Date | undefined {
  const [, ...parts] = RFC_3339.exec(text) ?? [];
  if (parts.length === 0) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number);
  const offset = offsetMinutes(parts[7], Number(parts[8] ?? 0), Number(parts[9] ?? 0));
  const inRange = month >= 1 && month <= 12 && hour <= 23 && minute <= 59 && second <= 59;
  // Date reads years below 100 as those of the twentieth century.
  if (offset === undefined || !inRange || year < 100 || day < 1 || day > daysOf(year, month)) return undefined;
  const milliseconds = Number((parts[6] ?? '').slice(1, 4).padEnd(3, '0'));
  const time = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - offset * MINUTE_MS;
  const moment = new Date(time);
  return isMoment(moment) ? moment : undefined;
}

/** Whether a date is within the years 1000 to 9999 (UTC), and so can be stored and printed. */
export function isMoment(date: Date): boolean {
  return date.getTime() >= FIRST_MS && date.getTime() <= LAST_MS;
}

function offsetMinutes(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

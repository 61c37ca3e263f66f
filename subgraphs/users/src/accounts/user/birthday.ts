const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Nobody is older. */
const EARLIEST = '1900-01-01';

/** Days of the shop begin with those of China. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Whether `2001-12-31` is a day of the calendar that is not to come. */
export function isBirthday(day: string, now = Date.now()): boolean {
  if (!DAY.test(day) || day < EARLIEST || day > today.format(now)) return false;
  const moment = new Date(`${day}T00:00:00Z`);
  // February 30 would be March 2.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

/** Pauses after failed attempts, in seconds; the last repeats. Half a minute of trouble costs half a minute. */
const PAUSES = [5, 30, 120, 600, 1800, 3600, 7200, 14_400];
/** A webhook that failed so often in a row is left in peace for a while: its deliveries wait and are not tried each. */
const TROUBLE_AT = 5;
/** It is tried again so soon at least, so that it gets going again soon after it can. */
const LONGEST_REST_SECONDS = 600;

interface Clock {
  now?: number;
  /** A factor of all pauses, for tests. */
  pace?: number;
}

const pause = (failures: number) => PAUSES[Math.min(failures, PAUSES.length) - 1] ?? 0;

/** When to try again after the `failures`-th failure; undefined: never. The attempt at `giveUpAt` is the last. */
export function nextAttempt(
  failures: number,
  giveUpAt: Date,
  { now = Date.now(), pace = 1 }: Clock = {},
): Date | undefined {
  if (now >= giveUpAt.getTime()) return undefined;
  return new Date(Math.min(now + pause(failures) * 1000 * pace, giveUpAt.getTime()));
}

/** Until when a webhook rests after so many failures in a row; undefined: it does not. */
export function pauseUntil(failures: number, { now = Date.now(), pace = 1 }: Clock = {}): Date | undefined {
  if (failures < TROUBLE_AT) return undefined;
  const seconds = Math.min(pause(failures - TROUBLE_AT + 1), LONGEST_REST_SECONDS);
  return new Date(now + seconds * 1000 * pace);
}

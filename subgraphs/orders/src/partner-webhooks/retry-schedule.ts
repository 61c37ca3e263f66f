/** Backoff after failed attempts, in seconds; the last value repeats. Short outages cause short delays. */
const PAUSES = [5, 30, 120, 600, 1800, 3600, 7200, 14_400];
/** After so many consecutive failures a webhook is paused: its deliveries wait. */
const TROUBLE_AT = 5;
/** The longest pause, so that it recovers soon after the partner does. */
const LONGEST_PAUSE_SECONDS = 600;

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

/** Until when a webhook is paused after so many consecutive failures; undefined: it is not. */
export function pauseUntil(failures: number, { now = Date.now(), pace = 1 }: Clock = {}): Date | undefined {
  if (failures < TROUBLE_AT) return undefined;
  const seconds = Math.min(pause(failures - TROUBLE_AT + 1), LONGEST_PAUSE_SECONDS);
  return new Date(now + seconds * 1000 * pace);
}

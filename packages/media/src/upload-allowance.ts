import { Declined } from './upload.ts';

/** How many pictures a person may upload within the window. */
const MOST = 60;
const WINDOW_MS = 10 * 60_000;

/** Counts uploads per person, in this process only: it keeps one person from filling the disk and need not be exact. */
export function uploadAllowance(now: () => number = Date.now) {
  let counts = new Map<string, number>();
  let until = 0;
  /** Counts one more when it is allowed; else throws Declined, 429, which says when to come again. */
  return (person: string, says: string): void => {
    if (now() >= until) {
      counts = new Map();
      until = now() + WINDOW_MS;
    }
    const count = counts.get(person) ?? 0;
    if (count >= MOST) throw new Declined(429, 'TOO_MANY_REQUESTS', says, Math.ceil((until - now()) / 1000));
    counts.set(person, count + 1);
  };
}

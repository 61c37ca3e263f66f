/** How many pictures a person may upload within the window. */
const MOST = 60;
const WINDOW_MS = 10 * 60_000;

/** Counts uploads per person, in this process only: it keeps one person from filling the disk and need not be exact. */
export function uploadAllowance(now: () => number = Date.now) {
  let counts = new Map<string, number>();
  let until = 0;
  /** Whether one more is allowed; counts it when it is. */
  return (person: string): boolean => {
    if (now() >= until) {
      counts = new Map();
      until = now() + WINDOW_MS;
    }
    const count = counts.get(person) ?? 0;
    if (count >= MOST) return false;
    counts.set(person, count + 1);
    return true;
  };
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The time until a deadline as "14:05" or "1:14:05"; undefined when it has passed. */
export function timeLeft(deadline: string, nowMs: number): string | undefined {
  const left = Date.parse(deadline) - nowMs;
  if (!(left > 0)) return undefined;
  const hours = Math.floor(left / HOUR_MS);
  const minutes = Math.floor((left % HOUR_MS) / MINUTE_MS);
  const seconds = Math.floor((left % MINUTE_MS) / SECOND_MS);
  const clock = `${pad(minutes)}:${pad(seconds)}`;
  return hours > 0 ? `${hours}:${clock}` : clock;
}

const pad = (value: number) => String(value).padStart(2, '0');

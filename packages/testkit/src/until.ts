import { setTimeout as delay } from 'node:timers/promises';

interface Limits {
  withinMs?: number;
  /** Part of the error when it takes longer. */
  missing?: () => string;
}

/** Polls `check` until it returns something, and returns that; 15 s at most. */
export async function until<Value>(
  check: () => Promise<Value | undefined | false>,
  { withinMs = 15_000, missing = () => `it did not happen within ${withinMs / 1000} s` }: Limits = {},
): Promise<Value> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(missing());
    await delay(50);
  }
}

import { LRUCache } from 'lru-cache';
import { type QuotaStore, type QuotaWindow, STEPS, type Taken } from './quota-windows.ts';

/** Units by the step in which they were taken. */
type Steps = Map<number, number>;

const MOST_KEYS = 100_000;

/** Quotas of this process alone: where there is no Redis, and for people while it is away. */
export class LocalQuotas implements QuotaStore {
  readonly #steps = new LRUCache<string, Steps>({ max: MOST_KEYS });

  /** `now` in milliseconds from any moment, never going back. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async take(key: string, windows: readonly QuotaWindow[]): Promise<Taken> {
    return this.takeNow(key, windows);
  }

  takeNow(key: string, windows: readonly QuotaWindow[]): Taken {
    const counted = windows.map((window) => this.#count(`${key} ${window.name}`, window));
    const retryMs = Math.max(...counted.map((one) => one.retryMs));
    if (retryMs === 0) for (const { add } of counted) add();
    return {
      allowed: retryMs === 0,
      retryMs,
      windows: counted.map(({ left, resetMs }, index) => ({
        remaining: Math.max(0, left - (retryMs === 0 ? windows[index]!.amount : 0)),
        resetMs,
      })),
    };
  }

  #count(key: string, { windowMs, limit, amount }: QuotaWindow) {
    const now = this.now();
    const width = windowMs / STEPS;
    const step = Math.floor(now / width);
    const steps: Steps = this.#steps.get(key) ?? new Map();
    for (const at of steps.keys()) if (at < step - STEPS) steps.delete(at);
    const used = [...steps.values()].reduce((sum, count) => sum + count, 0);
    /** When what was taken in a step counts no more. */
    const backIn = (at: number) => Math.ceil((at + STEPS + 1) * width - now);
    const add = () => {
      steps.set(step, (steps.get(step) ?? 0) + amount);
      this.#steps.set(key, steps, { ttl: 2 * windowMs });
    };
    const [oldest = step] = steps.keys();
    return {
      add,
      left: limit - used,
      resetMs: backIn(oldest),
      retryMs: this.#retry({ steps, used, limit, amount, backIn, windowMs }),
    };
  }

  #retry(given: {
    steps: Steps;
    used: number;
    limit: number;
    amount: number;
    backIn: (at: number) => number;
    windowMs: number;
  }): number {
    let { used } = given;
    if (used + given.amount <= given.limit) return 0;
    for (const [at, count] of given.steps) {
      used -= count;
      if (used + given.amount <= given.limit) return given.backIn(at);
    }
    return given.windowMs;
  }
}

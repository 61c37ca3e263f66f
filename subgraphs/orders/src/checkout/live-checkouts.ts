import type { OrdersContext } from '../orders-context.ts';
import { touchCheckouts } from './checkout-saga.rows.ts';

/** Heartbeats per lease time: one of them may be late or lost. */
const HEARTBEATS = 3;

/**
 * The checkouts this process works on: their heartbeats continue however long they wait, so none counts as abandoned.
 */
class LiveCheckouts {
  readonly #ids = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly context: OrdersContext) {}

  async during<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const everyMs = (this.context.settings.RECOVERY_AFTER_SECONDS * 1000) / HEARTBEATS;
    this.#ids.add(id);
    this.#timer ??= setInterval(() => this.#beat(), everyMs);
    try {
      return await work();
    } finally {
      this.#ids.delete(id);
      if (this.#ids.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
    }
  }

  #beat(): void {
    touchCheckouts(this.context.db, [...this.#ids]).catch((error: unknown) => {
      this.context.log.warn({ err: error }, 'renewing heartbeats of checkouts failed');
    });
  }
}

const bySettings = new WeakMap<object, LiveCheckouts>();

/** Per running subgraph, which has one settings object. */
export function liveCheckouts(context: OrdersContext): LiveCheckouts {
  const known = bySettings.get(context.settings);
  if (known) return known;
  const live = new LiveCheckouts(context.fork());
  bySettings.set(context.settings, live);
  return live;
}

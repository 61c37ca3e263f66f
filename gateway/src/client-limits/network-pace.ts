import { setTimeout as delay } from 'node:timers/promises';
import { networkOf } from '@minijd/subgraph';
import { LRUCache } from 'lru-cache';
import type { ClientLimits } from './client-limits.ts';

const MOST_NETWORKS = 10_000;
const MOST_WAIT_MS = 10_000;

/**
 * Spreads what the guests of one network cause over time: some at once, then so many per second, in the order in which
 * they came (the generic cell rate algorithm). It keeps a flood from taking the event loop, however many connections it
 * has; a client that waits for each answer hardly notices.
 */
export class NetworkPace {
  /** When the network will have paid for what it caused, in milliseconds. */
  readonly #paidAt = new LRUCache<string, number>({ max: MOST_NETWORKS });
  readonly #everyMs: number;

  /** `perSecond` 0 is no limit; `atOnce` are not delayed. */
  constructor(
    perSecond: number,
    private readonly atOnce: number,
  ) {
    this.#everyMs = perSecond === 0 ? 0 : 1000 / perSecond;
  }

  /** Milliseconds until the next of the network would have its turn. */
  waitOf(address = 'unknown'): number {
    const paidAt = this.#paidAt.get(networkOf(address)) ?? 0;
    return Math.max(0, paidAt - performance.now() - this.atOnce * this.#everyMs);
  }

  /** Whether the network would wait longer than ten seconds. */
  isFull(address?: string): boolean {
    return this.waitOf(address) > MOST_WAIT_MS;
  }

  /** Takes the next turn of the network, and resolves when it has come; false at once when it would come too late. */
  async turn(address = 'unknown'): Promise<boolean> {
    if (this.#everyMs === 0) return true;
    if (this.isFull(address)) return false;
    const network = networkOf(address);
    const waitMs = this.waitOf(address);
    const now = performance.now();
    this.#paidAt.set(network, Math.max(this.#paidAt.get(network) ?? now, now) + this.#everyMs);
    if (waitMs > 0) await delay(waitMs, undefined, { ref: false });
    return true;
  }
}

const REFUSALS_AT_ONCE = 20;

/** Of answers that say no: twice as many per second as the network may have operations. */
export function paceOfRefusals({ guestOperations }: Pick<ClientLimits, 'guestOperations'>): NetworkPace {
  return new NetworkPace(2 * guestOperations, REFUSALS_AT_ONCE);
}

/** Of texts that have to be read and planned: a second's worth of operations at once. */
export function paceOfNewTexts({ guestOperations }: Pick<ClientLimits, 'guestOperations'>): NetworkPace {
  return new NetworkPace(guestOperations, guestOperations);
}

import { networkOf } from '@minijd/subgraph';
import { LRUCache } from 'lru-cache';
import { type ClientLimits, RateLimited } from '../client-limits/client-limits.ts';
import type { Identity } from '../identity/identity.ts';
import { told } from './quota-headers.ts';
import type { QuotaStore, QuotaWindow } from './quota-windows.ts';

/** A page sends many operations at once and then none: only a rate that lasts longer is too high. */
const WINDOW_SECONDS = 10;
const MINUTE_MS = 60_000;
/** Clients that are refused until a moment. */
const MOST_REFUSED = 10_000;

type Limits = Pick<ClientLimits, 'guestOperations' | 'personOperations' | 'guestCost' | 'personCost'>;

interface Refusal {
  until: number;
  window: QuotaWindow;
}

/**
 * Counts the operations of guests by network and those of signed-in people by account, and what they cost, over all
 * transports and all gateways.
 */
export class OperationRates {
  readonly #refused = new LRUCache<string, Refusal>({ max: MOST_REFUSED });

  constructor(
    private readonly limits: Limits,
    private readonly store: QuotaStore,
  ) {}

  /** Throws RateLimited. Operations of our own services are not counted. */
  async count({ viewer, vouchedFor, partner }: Identity): Promise<void> {
    if (vouchedFor) return;
    const person = partner ? `partner ${partner.key.partnerId}` : viewer.userId;
    if (person) return this.#take(`person:${person}`, operations(this.limits.personOperations));
    await this.countNetwork(viewer.ipAddress);
  }

  /** Counts for the network only, when the client is unknown. Throws RateLimited. */
  async countNetwork(address = 'unknown'): Promise<void> {
    await this.#take(`network:${networkOf(address)}`, operations(this.limits.guestOperations));
  }

  /** Counts what an admitted operation may cost; partners have quotas of their own. Throws RateLimited. */
  async countCost({ viewer, vouchedFor, partner }: Identity, amount: number): Promise<void> {
    if (vouchedFor || partner) return;
    const key = viewer.userId ? `person:${viewer.userId}` : `network:${networkOf(viewer.ipAddress ?? 'unknown')}`;
    const limit = viewer.userId ? this.limits.personCost : this.limits.guestCost;
    await this.#take(key, { name: 'cost', windowMs: MINUTE_MS, limit, amount });
  }

  /** A flood is counted until it is refused, and then costs nothing until it may ask again. */
  async #take(key: string, window: QuotaWindow): Promise<void> {
    if (window.limit === 0) return;
    const name = `${window.name} ${key}`;
    const known = this.#refused.get(name);
    const now = performance.now();
    if (known && known.until > now && known.window.amount <= window.amount) throw refusal(window, known.until - now);
    const { allowed, retryMs } = await this.store.take(key, [window]);
    if (allowed) return;
    this.#refused.set(name, { until: now + retryMs, window });
    throw refusal(window, retryMs);
  }
}

function operations(perSecond: number): QuotaWindow {
  return { name: 'operations', windowMs: WINDOW_SECONDS * 1000, limit: perSecond * WINDOW_SECONDS, amount: 1 };
}

function refusal(window: QuotaWindow, retryMs: number): RateLimited {
  return new RateLimited(Math.ceil(retryMs / 1000), 'operations', told([window], [{ remaining: 0, resetMs: retryMs }]));
}

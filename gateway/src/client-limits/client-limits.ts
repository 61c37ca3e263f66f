import { gateway } from '@minijd/observability';
import type { ToldWindow } from '../quotas/quota-headers.ts';

/** Limits per client; 0 is no limit. Those of operations count at all gateways together, those of connections at each. */
export interface ClientLimits {
  /**
   * Operations per second of all guests of one network, with bursts of ten seconds' worth: a page of the storefront
   * sends 5 to 10.
   */
  guestOperations: number;
  /** The same for one signed-in person, over all networks. */
  personOperations: number;
  /** What the operations of all guests of one network may cost per minute: 100 of the largest. */
  guestCost: number;
  /** The same for one signed-in person, whose exports read page after page. */
  personCost: number;
  /** Whether `@rateLimit` of fields counts. */
  fields: boolean;
  /** Open WebSockets of one network: the tabs of a household, or of a school. */
  socketsPerNetwork: number;
  /** Open HTTP streams of one network. */
  streamsPerNetwork: number;
  /** Concurrent operations on one socket, subscriptions included. */
  operationsPerSocket: number;
}

export const DEFAULT_LIMITS: ClientLimits = {
  guestOperations: 50,
  personOperations: 100,
  guestCost: 5_000_000,
  personCost: 20_000_000,
  fields: false,
  socketsPerNetwork: 200,
  streamsPerNetwork: 100,
  operationsPerSocket: 100,
};

export type LimitName = 'operations' | 'fields' | 'partner' | 'streams';

/** A client exceeds a limit; `retryAfter` is in seconds. */
export class RateLimited extends Error {
  override name = 'RateLimited';
  readonly status = 429;
  readonly code = 'RATE_LIMITED';
  constructor(
    readonly retryAfter: number,
    limit: LimitName,
    /** The windows that a client is told about. */
    readonly windows: readonly ToldWindow[] = [],
  ) {
    super('Too many requests; try again in a moment.');
    gateway.limited.inc({ limit });
  }
}

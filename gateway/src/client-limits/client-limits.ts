/** What one client may ask of one gateway; 0 is no limit. */
export interface ClientLimits {
  /** Operations per second of all guests of one network, ten seconds' worth at once: pages of the storefront ask 5 to 10. */
  guestOperations: number;
  /** The same of one person who is signed in, wherever they are. */
  personOperations: number;
  /** Open WebSockets of one network: a household's tabs, or a school's. */
  socketsPerNetwork: number;
  /** Open HTTP streams of one network. */
  streamsPerNetwork: number;
  /** Operations that run at once on one socket, subscriptions among them. */
  operationsPerSocket: number;
}

export const DEFAULT_LIMITS: ClientLimits = {
  guestOperations: 50,
  personOperations: 100,
  socketsPerNetwork: 200,
  streamsPerNetwork: 100,
  operationsPerSocket: 100,
};

/** A client asks for more than its share; `retryAfter` is in seconds. */
export class RateLimited extends Error {
  override name = 'RateLimited';
  readonly status = 429;
  readonly code = 'RATE_LIMITED';
  constructor(readonly retryAfter: number) {
    super('Too many requests; try again in a moment.');
  }
}

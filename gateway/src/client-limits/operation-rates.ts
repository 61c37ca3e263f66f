import { networkOf } from '@minijd/subgraph';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Identity } from '../identity/identity.ts';
import { type ClientLimits, RateLimited } from './client-limits.ts';

/** A page sends many operations at once and then none: only a rate that lasts longer is too high. */
const WINDOW_SECONDS = 10;

/**
 * Counts the operations of guests by network and those of signed-in people by account, over all transports. The
 * counters are per process: counting costs microseconds and works without Redis.
 */
export class OperationRates {
  readonly #guests: RateLimiterAbstract | undefined;
  readonly #people: RateLimiterAbstract | undefined;

  constructor({ guestOperations, personOperations }: ClientLimits) {
    this.#guests = limiter(guestOperations);
    this.#people = limiter(personOperations);
  }

  /** Throws RateLimited. Operations of our own services are not counted. */
  async count({ viewer, vouchedFor, partner }: Identity): Promise<void> {
    if (vouchedFor) return;
    if (partner) return consume(this.#people, `partner ${partner.key.partnerId}`);
    await (viewer.userId ? consume(this.#people, viewer.userId) : this.countNetwork(viewer.ipAddress));
  }

  /** Counts for the network only, when the client is unknown. Throws RateLimited. */
  async countNetwork(address = 'unknown'): Promise<void> {
    await consume(this.#guests, networkOf(address));
  }
}

function limiter(perSecond: number): RateLimiterAbstract | undefined {
  if (perSecond === 0) return undefined;
  return new RateLimiterMemory({ points: perSecond * WINDOW_SECONDS, duration: WINDOW_SECONDS });
}

async function consume(limiter: RateLimiterAbstract | undefined, key: string): Promise<void> {
  try {
    await limiter?.consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw new RateLimited(Math.ceil(reason.msBeforeNext / 1000));
    throw reason;
  }
}

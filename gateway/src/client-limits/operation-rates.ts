import { networkOf } from '@minijd/subgraph';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Identity } from '../identity/identity.ts';
import { type ClientLimits, RateLimited } from './client-limits.ts';

/** A page asks for much at once and then for nothing: only what goes on for longer is too much. */
const WINDOW_SECONDS = 10;

/**
 * Counts the operations of guests by network and those of people by account, whatever they come by. The counters are
 * this process's own: counting costs microseconds, and holds while Redis is away.
 */
export class OperationRates {
  readonly #guests: RateLimiterAbstract | undefined;
  readonly #people: RateLimiterAbstract | undefined;

  constructor({ guestOperations, personOperations }: ClientLimits) {
    this.#guests = limiter(guestOperations);
    this.#people = limiter(personOperations);
  }

  /** Throws RateLimited. What services of ours ask counts for nobody. */
  async count({ viewer, vouchedFor }: Identity): Promise<void> {
    if (vouchedFor) return;
    await (viewer.userId ? consume(this.#people, viewer.userId) : this.countNetwork(viewer.ipAddress));
  }

  /** Counts for a network alone: who asks is not known. Throws RateLimited. */
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

import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyAttempts } from '../session/session.refusals.ts';
import { networkOf } from './address-network.ts';
import type { ThrottleStore } from './throttle.store.ts';

const WINDOW_SECONDS = 15 * 60;

export interface ThrottleLimits {
  /** Wrong passwords for one account in 15 minutes. */
  perAccount: number;
  /** Wrong passwords and new accounts from one network address in 15 minutes. */
  perAddress: number;
}

/** One attempt that was counted; what it turned out to be takes it off the counters again, or not. */
export interface Attempt {
  succeeded(): Promise<void>;
  openedAccount(): Promise<void>;
}

/**
 * Counts attempts to sign in before they are looked at, so that guesses in parallel gain nothing. When the counters
 * cannot be reached nobody signs in: `begin` throws.
 */
export class Throttle {
  readonly #account: RateLimiterAbstract;
  readonly #address: RateLimiterAbstract;

  constructor(store: ThrottleStore, { perAccount, perAddress }: ThrottleLimits) {
    this.#account = store.limiter({ keyPrefix: 'sign-in:account', points: perAccount, duration: WINDOW_SECONDS });
    this.#address = store.limiter({ keyPrefix: 'sign-in:address', points: perAddress, duration: WINDOW_SECONDS });
  }

  /** Throws Refusal RATE_LIMITED. Requests without an address share one counter. */
  async begin(email: string, ipAddress = 'unknown'): Promise<Attempt> {
    const account = createHash('sha256').update(email).digest('base64url');
    const address = networkOf(ipAddress);
    await consume(this.#address, address);
    await consume(this.#account, account);
    const forgetAccount = async () => void (await this.#account.delete(account));
    return {
      openedAccount: forgetAccount,
      succeeded: async () => void (await Promise.all([forgetAccount(), this.#address.reward(address)])),
    };
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw tooManyAttempts(reason.msBeforeNext / 1000);
    throw reason;
  }
}

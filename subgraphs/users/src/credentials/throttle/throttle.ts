import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { networkOf } from '@minijd/subgraph';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { busySigningIn, tooManyAttempts } from '../attempt.refusals.ts';
import { KnownDevices } from './known-devices.ts';
import type { ThrottleStore } from './throttle.store.ts';

const WINDOW_SECONDS = 15 * 60;
/** What a network may still try on an account that is being guessed at from many networks. */
const TRIES_UNDER_ATTACK = 3;
/** Each attempt on such an account waits so much longer than the one before. */
const DELAY_STEP_MS = 100;
/** Half of the 64 sockets that a gateway has with this process: who waits holds one. */
const MOST_WAITING = 32;

export interface ThrottleLimits {
  /** Wrong passwords for one account in 15 minutes: from one network, and from each device it knows. */
  perAccount: number;
  /** Wrong passwords and new accounts from one network in 15 minutes. */
  perAddress: number;
  /** How long an attempt on an account that is being guessed at waits at most. */
  longestDelayMs: number;
}

/** Who tries to prove which account is theirs. */
export interface Claimant {
  email: string;
  ipAddress?: string | undefined;
  deviceToken?: string | undefined;
}

/** One attempt that was counted; what it turned out to be takes it off the counters again, or not. */
export interface Attempt {
  /** From a device or session the account knows: it goes before strangers. */
  urgent: boolean;
  /** The password was right. */
  succeeded(): Promise<void>;
  /** There is an account more, which counts for the network. */
  openedAccount(): Promise<void>;
}

/**
 * Counts attempts to sign in before they are looked at, so that guesses in parallel gain nothing. Networks and devices
 * are locked, accounts never: who has signed in on a device before is counted there alone, and everybody else waits
 * longer the more an account is guessed at. When the counters cannot be reached nobody signs in: `begin` throws.
 */
export class Throttle {
  readonly #devices: KnownDevices;
  readonly #perAccount: number;
  readonly #longestDelayMs: number;
  readonly #network: RateLimiterAbstract;
  readonly #accountInNetwork: RateLimiterAbstract;
  readonly #device: RateLimiterAbstract;
  /** Only counts. */
  readonly #account: RateLimiterAbstract;
  #waiting = 0;

  constructor(store: ThrottleStore, secret: string, { perAccount, perAddress, longestDelayMs }: ThrottleLimits) {
    const limiter = (name: string, points: number) =>
      store.limiter({ keyPrefix: `sign-in:${name}`, points, duration: WINDOW_SECONDS });
    this.#devices = new KnownDevices(secret);
    this.#perAccount = perAccount;
    this.#longestDelayMs = longestDelayMs;
    this.#network = limiter('address', perAddress);
    this.#accountInNetwork = limiter('account-address', perAccount);
    this.#device = limiter('device', perAccount);
    this.#account = limiter('account', Number.MAX_SAFE_INTEGER);
  }

  /** Throws Refusal RATE_LIMITED. Requests without an address share one counter. */
  async begin({ email, ipAddress = 'unknown', deviceToken }: Claimant): Promise<Attempt> {
    const account = keyOf(email);
    const device = this.#devices.idOf(account, deviceToken);
    return device === undefined ? this.#fromStranger(account, networkOf(ipAddress)) : this.#fromDevice(device);
  }

  /** The same for somebody who is signed in: nobody else uses up what their session may try. */
  beginIn(sessionId: string): Promise<Attempt> {
    return this.#fromDevice(sessionId);
  }

  /** What a device keeps to be known by after it has signed in. */
  deviceToken({ email, deviceToken }: Claimant): string {
    return this.#devices.issue(keyOf(email), deviceToken);
  }

  async #wait(ms: number): Promise<void> {
    if (ms <= 0) return;
    if (this.#waiting >= MOST_WAITING) throw busySigningIn();
    this.#waiting += 1;
    await pause(ms);
    this.#waiting -= 1;
  }

  async #fromDevice(device: string): Promise<Attempt> {
    await consume(this.#device, device);
    const forget = async () => void (await this.#device.delete(device));
    return { urgent: true, succeeded: forget, openedAccount: forget };
  }

  async #fromStranger(account: string, network: string): Promise<Attempt> {
    const here = `${account} ${network}`;
    await consume(this.#network, network);
    const tries = await consume(this.#accountInNetwork, here);
    const before = (await this.#account.get(account))?.consumedPoints ?? 0;
    if (before >= this.#perAccount && tries.consumedPoints > TRIES_UNDER_ATTACK) throw refusalOf(tries);
    const { consumedPoints } = await consume(this.#account, account);
    await this.#wait(Math.min(this.#longestDelayMs, DELAY_STEP_MS * (consumedPoints - this.#perAccount)));
    const forget = async () => {
      await Promise.all([this.#accountInNetwork.delete(here), this.#account.reward(account)]);
    };
    return {
      urgent: false,
      openedAccount: forget,
      succeeded: async () => void (await Promise.all([forget(), this.#network.reward(network)])),
    };
  }
}

function keyOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw refusalOf(reason);
    throw reason;
  }
}

function refusalOf({ msBeforeNext }: RateLimiterRes) {
  return tooManyAttempts(msBeforeNext / 1000);
}

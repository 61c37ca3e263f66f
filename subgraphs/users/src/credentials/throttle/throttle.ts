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
/** To one address, for what anybody may ask: enough for a person, too few to fill a mailbox. */
const LETTERS_AN_HOUR = 10;
/** Half of the 64 sockets that a gateway has with this process: who waits holds one. */
const MOST_WAITING = 32;

export interface ThrottleLimits {
  /** Wrong passwords for one account in 15 minutes: from one network, and from each device it knows. */
  perAccount: number;
  /** Wrong passwords for one account in 15 minutes from all devices together that it does not know. */
  ofStrangers: number;
  /** Wrong passwords and new accounts from one network in 15 minutes. */
  perAddress: number;
  /** How long an attempt on an account that is being guessed at waits at most. */
  longestDelayMs: number;
}

/** Where somebody asks for an account from, and the name they give it: an e-mail address or a phone number. */
export interface Stranger {
  name: string;
  ipAddress?: string | undefined;
}

/** One attempt that was counted; what it turned out to be takes it off the counters again, or not. */
export interface Attempt {
  /** From a device or session the account knows: it goes before others. */
  urgent: boolean;
  /** The password was right. */
  succeeded(): Promise<void>;
}

/**
 * Counts attempts to sign in before they are looked at, so that guesses in parallel gain nothing. Who has signed in on a
 * device before is counted there alone and never locked out by others. Everybody else is counted by network, waits longer
 * the more an account is guessed at, and is refused once all strangers together have used up their tries. When the counters cannot be reached nobody signs in: `begin` throws.
 */
export class Throttle {
  readonly #devices: KnownDevices;
  readonly #perAccount: number;
  readonly #longestDelayMs: number;
  readonly #network: RateLimiterAbstract;
  readonly #accountInNetwork: RateLimiterAbstract;
  readonly #device: RateLimiterAbstract;
  readonly #account: RateLimiterAbstract;
  readonly #requests: RateLimiterAbstract;
  readonly #letters: RateLimiterAbstract;
  #waiting = 0;

  constructor(store: ThrottleStore, secret: string, limits: ThrottleLimits) {
    const { perAccount, ofStrangers, perAddress, longestDelayMs } = limits;
    const limiter = (name: string, points: number) =>
      store.limiter({ keyPrefix: `sign-in:${name}`, points, duration: WINDOW_SECONDS });
    this.#devices = new KnownDevices(secret);
    this.#perAccount = perAccount;
    this.#longestDelayMs = longestDelayMs;
    this.#network = limiter('address', perAddress);
    this.#accountInNetwork = limiter('account-address', perAccount);
    this.#device = limiter('device', perAccount);
    this.#account = limiter('account', ofStrangers);
    this.#requests = limiter('request', perAccount);
    this.#letters = store.limiter({ keyPrefix: 'letters', points: LETTERS_AN_HOUR, duration: 3600 });
  }

  /** Throws Refusal RATE_LIMITED. Requests without an address share one counter. */
  begin({ name, ipAddress = 'unknown' }: Stranger): Promise<Attempt> {
    return this.#fromStranger(keyOf(name), networkOf(ipAddress));
  }

  /** The same on a known device or in a session: nobody else uses up what is tried there. */
  async beginOn(device: string): Promise<Attempt> {
    await consume(this.#device, device);
    return { urgent: true, succeeded: async () => void (await this.#device.delete(device)) };
  }

  /**
   * Counts what opens an account or sends a letter, by network and by the address it names; throws Refusal
   * RATE_LIMITED. No password is looked at, so nobody who signs in is kept waiting by it.
   */
  async request({ name, ipAddress = 'unknown' }: Stranger): Promise<void> {
    const network = networkOf(ipAddress);
    await consume(this.#network, network);
    await consume(this.#requests, `${keyOf(name)} ${network}`);
  }

  /** Whether one more letter may go to an address that somebody unknown has named; counts it. */
  async mayWrite(address: string): Promise<boolean> {
    const counted = this.#letters.consume(keyOf(address));
    return counted.then(
      () => true,
      (reason) => {
        if (reason instanceof RateLimiterRes) return false;
        throw reason;
      },
    );
  }

  /** The device that signed in to this account before; undefined when the token is of none. */
  knownDevice(userId: string, deviceToken: string | undefined): string | undefined {
    return this.#devices.idOf(userId, deviceToken);
  }

  /** What a device keeps to be known by after it has signed in. */
  deviceToken(userId: string, held: string | undefined): string {
    return this.#devices.issue(userId, held);
  }

  async #wait(ms: number): Promise<void> {
    if (ms <= 0) return;
    if (this.#waiting >= MOST_WAITING) throw busySigningIn();
    this.#waiting += 1;
    await pause(ms);
    this.#waiting -= 1;
  }

  async #fromStranger(account: string, network: string): Promise<Attempt> {
    const here = `${account} ${network}`;
    await consume(this.#network, network);
    const tries = await consume(this.#accountInNetwork, here);
    const before = (await this.#account.get(account))?.consumedPoints ?? 0;
    if (before >= this.#perAccount && tries.consumedPoints > TRIES_UNDER_ATTACK) throw refusalOf(tries);
    const { consumedPoints } = await consume(this.#account, account);
    await this.#wait(Math.min(this.#longestDelayMs, DELAY_STEP_MS * (consumedPoints - this.#perAccount)));
    return {
      urgent: false,
      succeeded: async () => {
        const undone = [this.#account.reward(account), this.#network.reward(network)];
        await Promise.all([this.#accountInNetwork.delete(here), ...undone]);
      },
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

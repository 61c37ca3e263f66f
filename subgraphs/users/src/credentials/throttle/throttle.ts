import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { networkOf } from '@minijd/subgraph';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { busySigningIn, tooManyAttempts } from '../attempt.refusals.ts';
import { KnownDevices } from './known-devices.ts';
import type { ThrottleStore } from './throttle.store.ts';

const WINDOW_SECONDS = 15 * 60;
/** Attempts per network on an account under attack from many networks. */
const TRIES_UNDER_ATTACK = 3;
/** Added delay per further attempt on such an account. */
const DELAY_STEP_MS = 100;
/** Letters to one address that anybody can request: enough for a person, too few to flood a mailbox. */
const LETTERS_AN_HOUR = 10;
/** Requests in 15 minutes that record views: more than anybody reads, and than an office of guests. */
const VIEWS_OF_PERSON = 300;
const VIEWS_OF_NETWORK = 3000;
/** Half of the 64 sockets of a gateway to this process: each waiting attempt holds one. */
const MOST_WAITING = 32;

export interface ThrottleLimits {
  /** Wrong passwords for one account in 15 minutes, per network and per known device. */
  perAccount: number;
  /** Wrong passwords for one account in 15 minutes from all unknown devices together. */
  ofStrangers: number;
  /** Wrong passwords and new accounts from one network in 15 minutes. */
  perAddress: number;
  /** The longest delay of an attempt on an account under attack. */
  longestDelayMs: number;
}

/** The network of an attempt, and the given name: an e-mail address or a phone number. */
export interface Stranger {
  name: string;
  ipAddress?: string | undefined;
}

/** A counted attempt; its outcome decides whether the count is reverted. */
export interface Attempt {
  /** From a device or session known to the account: has priority. */
  urgent: boolean;
  /** The password was right. */
  succeeded(): Promise<void>;
}

/**
 * Counts attempts to sign in before the password is checked, so that parallel guesses gain nothing. Known devices are
 * counted separately and cannot be locked out by others. All others are counted by network, are delayed more with each
 * attempt on the account, and are refused once they have together reached the limit. When the counters are unavailable
 * nobody can sign in: `begin` throws.
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
  readonly #viewsOfPerson: RateLimiterAbstract;
  readonly #viewsOfNetwork: RateLimiterAbstract;
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
    const views = { keyPrefix: 'views', duration: WINDOW_SECONDS };
    this.#viewsOfPerson = store.limiter({ ...views, points: VIEWS_OF_PERSON });
    this.#viewsOfNetwork = store.limiter({ ...views, points: VIEWS_OF_NETWORK });
  }

  /** Throws Refusal RATE_LIMITED. Requests without an address share one counter. */
  begin({ name, ipAddress = 'unknown' }: Stranger): Promise<Attempt> {
    return this.#fromStranger(keyOf(name), networkOf(ipAddress));
  }

  /** The same on a known device or in a session, which have counters of their own. */
  async beginOn(device: string): Promise<Attempt> {
    await consume(this.#device, device);
    return { urgent: true, succeeded: async () => void (await this.#device.delete(device)) };
  }

  /**
   * Counts requests that open an account or send a letter, by network and by address; throws Refusal RATE_LIMITED. Does
   * not delay sign-ins, because no password is checked.
   */
  async request({ name, ipAddress = 'unknown' }: Stranger): Promise<void> {
    const network = networkOf(ipAddress);
    await consume(this.#network, network);
    await consume(this.#requests, `${keyOf(name)} ${network}`);
  }

  /** Whether one more letter may be sent to an address given by an unknown person; counts it. */
  async mayWrite(address: string): Promise<boolean> {
    return isWithin(this.#letters, keyOf(address));
  }

  /** Whether one more request of a person, or of a guest in a network, may record what was looked at; counts it. */
  async mayRecordViews({ userId, ipAddress = 'unknown' }: { userId?: string; ipAddress?: string }): Promise<boolean> {
    return userId ? isWithin(this.#viewsOfPerson, userId) : isWithin(this.#viewsOfNetwork, networkOf(ipAddress));
  }

  /** The device that signed in to this account before; undefined without a valid token. */
  knownDevice(userId: string, deviceToken: string | undefined): string | undefined {
    return this.#devices.idOf(userId, deviceToken);
  }

  /** The new token of a device after a sign-in. */
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

async function isWithin(limiter: RateLimiterAbstract, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
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

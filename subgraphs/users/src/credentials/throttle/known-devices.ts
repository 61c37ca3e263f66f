import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** As long as browsers keep a cookie at most. */
export const DEVICE_SECONDS = 400 * 86_400;
/** Accounts one browser or app is known to; the least recently used one is forgotten. */
const MOST_ACCOUNTS = 5;
const ID_BYTES = 16;
const LONGEST_TOKEN = 1000;

/**
 * Tokens that say "this browser or app has signed in to that account before", after OWASP's device cookies. A token is
 * `<id>.<expiry>.<HMAC>` for each account, with `~` between them; the account is part of what is signed, and not told.
 */
export class KnownDevices {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'minijd known devices', 32));
  }

  /** A token after a sign-in to `account`; what `held` says of other accounts stays. */
  issue(account: string, held?: string, now = Date.now()): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const expiry = Math.floor(now / 1000 + DEVICE_SECONDS).toString(36);
    const others = partsOf(held).filter((part) => this.#idIn(part, account, now) === undefined);
    return [this.#sign(account, id, expiry), ...others].slice(0, MOST_ACCOUNTS).join('~');
  }

  /** The id of the device, or undefined when this shop issued no valid token for `account`. */
  idOf(account: string, held: string | undefined, now = Date.now()): string | undefined {
    return partsOf(held)
      .map((part) => this.#idIn(part, account, now))
      .find((id) => id !== undefined);
  }

  #idIn(part: string, account: string, now: number): string | undefined {
    const [id = '', expiry = ''] = part.split('.');
    const given = Buffer.from(part);
    const expected = Buffer.from(this.#sign(account, id, expiry));
    const signed = given.length === expected.length && timingSafeEqual(given, expected);
    return signed && Number.parseInt(expiry, 36) * 1000 > now ? id : undefined;
  }

  #sign(account: string, id: string, expiry: string): string {
    const mac = createHmac('sha256', this.#key).update(`${account} ${id} ${expiry}`).digest('base64url');
    return `${id}.${expiry}.${mac}`;
  }
}

function partsOf(held: string | undefined): string[] {
  return held && held.length <= LONGEST_TOKEN ? held.split('~').slice(0, MOST_ACCOUNTS) : [];
}

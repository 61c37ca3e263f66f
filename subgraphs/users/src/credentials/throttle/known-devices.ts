import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** The longest lifetime of a cookie in browsers. */
export const DEVICE_SECONDS = 400 * 86_400;
/** Accounts per browser or app; the least recently used one is dropped. */
const MOST_ACCOUNTS = 5;
const ID_BYTES = 16;
const LONGEST_TOKEN = 1000;

/**
 * Tokens that prove an earlier sign-in of this browser or app to an account, as OWASP's device cookies. One
 * `<id>.<expiry>.<HMAC>` per account, separated by `~`; the account is part of the signed text only.
 */
export class KnownDevices {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'minijd known devices', 32));
  }

  /** The token after a sign-in to `account`; keeps the parts of `held` for other accounts. */
  issue(account: string, held?: string, now = Date.now()): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const expiry = Math.floor(now / 1000 + DEVICE_SECONDS).toString(36);
    const others = partsOf(held).filter((part) => this.#idIn(part, account, now) === undefined);
    return [this.#sign(account, id, expiry), ...others].slice(0, MOST_ACCOUNTS).join('~');
  }

  /** The id of the device, or undefined without a valid token for `account`. */
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

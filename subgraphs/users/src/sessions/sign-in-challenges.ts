import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { networkOf, type Viewer } from '@minijd/subgraph';

/** Long enough to take out a phone. */
const CHALLENGE_MS = 5 * 60_000;
const LONGEST_TOKEN = 200;

/** The account whose password was right. */
export interface ChallengedUser {
  id: string;
  /** A challenge ends when the password is changed. */
  passwordHash?: string | null | undefined;
  /** When the account will be deleted, if its owner asked for that. */
  deletionDueAt?: Date | null | undefined;
}

/**
 * Tokens between the two steps of a sign-in, `<user id>.<expiry>.<HMAC>`: proof of the right password, bound to the
 * browser or app and its network.
 */
export class SignInChallenges {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'minijd sign-in challenges', 32));
  }

  issue(user: ChallengedUser, viewer: Viewer, now = Date.now()): { token: string; expiresAt: Date } {
    const expiresAt = now + CHALLENGE_MS;
    return { token: this.#sign(user, expiresAt.toString(36), viewer), expiresAt: new Date(expiresAt) };
  }

  /** The claimed user id; `verify` checks the token. */
  userIdIn(token: string): string {
    return token.length <= LONGEST_TOKEN ? (token.split('.')[0] ?? '') : '';
  }

  verify(token: string, user: ChallengedUser, viewer: Viewer, now = Date.now()): boolean {
    const expiry = token.split('.')[1] ?? '';
    const [given, expected] = [Buffer.from(token), Buffer.from(this.#sign(user, expiry, viewer))];
    const signed = given.length === expected.length && timingSafeEqual(given, expected);
    return signed && Number.parseInt(expiry, 36) > now;
  }

  #sign({ id, passwordHash }: ChallengedUser, expiry: string, viewer: Viewer): string {
    const said = [id, expiry, passwordHash, viewer.userAgent, networkOf(viewer.ipAddress ?? 'unknown')];
    const mac = createHmac('sha256', this.#key).update(JSON.stringify(said)).digest('base64url');
    return `${id}.${expiry}.${mac}`;
  }
}

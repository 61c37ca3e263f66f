import { createHmac, timingSafeEqual } from 'node:crypto';

export const GUEST_COOKIE_SECONDS = 365 * 24 * 3600;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Guest ids that only this shop can issue: `<uuid>.<HMAC>`. Knowing the id of a guest is not enough to act as that
 * guest.
 */
export class GuestTokens {
  constructor(private readonly secret: string) {}

  issue(guestId: string): string {
    return `${guestId}.${this.#mac(guestId).toString('base64url')}`;
  }

  /** The guest id of a token, or undefined when this shop did not issue it. */
  verify(token: string | undefined): string | undefined {
    const [guestId, signature, rest] = token?.split('.') ?? [];
    if (!guestId || !signature || rest !== undefined || !UUID.test(guestId)) return undefined;
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#mac(guestId);
    return given.length === expected.length && timingSafeEqual(given, expected) ? guestId : undefined;
  }

  #mac(guestId: string): Buffer {
    return createHmac('sha256', this.secret).update(`guest ${guestId}`).digest();
  }
}

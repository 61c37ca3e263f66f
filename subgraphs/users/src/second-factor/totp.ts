import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** Clocks of phones differ: the code before and the one after count as well. */
const STEPS_AROUND = 1;
/** What every authenticator app can do (RFC 6238). */
const KIND = { issuer: 'MiniJD', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const;

/** Base32. */
export function randomSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth:` URI that apps read from a QR code. */
export function enrolmentUri(secret: string, account: string): string {
  return new TOTP({ ...KIND, label: account, secret: Secret.fromBase32(secret) }).toString();
}

/** Number of the 30 seconds since 1970 that a code belongs to; undefined when it is none of those around `now`. */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: STEPS_AROUND });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

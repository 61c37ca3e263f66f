import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** Clocks of phones differ: the previous and the next code are accepted as well. */
const STEPS_AROUND = 1;
/** The parameters that all authenticator apps support (RFC 6238). */
const KIND = { issuer: 'MiniJD', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const;

/** Base32. */
export function randomSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth:` URI that apps read from a QR code. */
export function enrolmentUri(secret: string, account: string): string {
  return new TOTP({ ...KIND, label: account, secret: Secret.fromBase32(secret) }).toString();
}

/** The 30-second step since 1970 of a code; undefined when it is not valid around `now`. */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window: STEPS_AROUND });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

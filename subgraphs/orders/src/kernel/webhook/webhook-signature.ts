import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older webhooks are refused, against replay. */
const TOLERANCE_SECONDS = 300;

function mac(seconds: number, body: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
}

/** `t=<unix seconds>,v1=<hexadecimal HMAC-SHA256 of "t.body">`, the scheme real providers use. */
export function signWebhook(body: string, secret: string, now = Date.now()): string {
  const seconds = Math.floor(now / 1000);
  return `t=${seconds},v1=${mac(seconds, body, secret).toString('hex')}`;
}

/** Whether `signature` was made of this body with `secret` at most five minutes ago. */
export function isSigned(
  body: string,
  signature: string,
  { secret, now = Date.now() }: { secret: string; now?: number },
) {
  const [, time = '', hex = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (hex === '' || Math.abs(now / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(hex, 'hex'), mac(Number(time), body, secret));
}

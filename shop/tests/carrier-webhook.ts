import { createHmac } from 'node:crypto';

/** The secret of the tests' carriers. */
export const CARRIER_SECRET = 'the carriers of the tests sign with this';

export interface Signing {
  secret?: string;
  /** When it was signed, in milliseconds. */
  at?: number;
}

/** A carrier's webhook: body and signature. */
export function carrierWebhook(events: readonly object[], { secret = CARRIER_SECRET, at = Date.now() }: Signing = {}) {
  const body = JSON.stringify({ events });
  const seconds = Math.floor(at / 1000);
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return { body, signature: `t=${seconds},v1=${signature}` };
}

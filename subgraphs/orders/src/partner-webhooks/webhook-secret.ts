import { createHmac } from 'node:crypto';

/** How long after a rotation deliveries are also signed with the previous secret. */
const OVERLAP_MS = 24 * 3_600_000;
const SECRET_PREFIX = 'whsec_';

export interface SecretOwner {
  id: string;
  secretVersion: number;
  secretRotatedAt?: Date | null;
}

/**
 * The signing secret of a webhook: `whsec_` and 32 bytes in base64, as in Standard Webhooks. Derived from the shop's
 * key, so that no secret is stored in the database.
 */
export function webhookSecret({ id, secretVersion }: Pick<SecretOwner, 'id' | 'secretVersion'>, key: string): string {
  return SECRET_PREFIX + createHmac('sha256', key).update(`${id}:${secretVersion}`).digest('base64');
}

function signature(content: string, secret: string): string {
  const bytes = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', bytes).update(content).digest('base64')}`;
}

/** The headers of an attempt as in Standard Webhooks (standardwebhooks.com); receivers also check the timestamp. */
export function signedHeaders(
  { webhook, deliveryId, body }: { webhook: SecretOwner; deliveryId: string; body: string },
  key: string,
  now = Date.now(),
): Record<string, string> {
  const seconds = String(Math.floor(now / 1000));
  const before = webhook.secretRotatedAt && now - webhook.secretRotatedAt.getTime() < OVERLAP_MS;
  const versions = before ? [webhook.secretVersion, webhook.secretVersion - 1] : [webhook.secretVersion];
  const signatures = versions.map((secretVersion) =>
    signature(`${deliveryId}.${seconds}.${body}`, webhookSecret({ id: webhook.id, secretVersion }, key)),
  );
  return { 'webhook-id': deliveryId, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') };
}

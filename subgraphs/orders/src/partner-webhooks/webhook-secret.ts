import { createHmac } from 'node:crypto';

/** So long after a rotation deliveries are signed with the secret before, too. */
const OVERLAP_MS = 24 * 3_600_000;
const SECRET_PREFIX = 'whsec_';

export interface SecretOwner {
  id: string;
  secretVersion: number;
  secretRotatedAt?: Date | null;
}

/**
 * What a webhook's deliveries are signed with: 32 bytes in base64 behind `whsec_`, as Standard Webhooks writes them.
 * Derived from the shop's key, so that no secret is stored in the database.
 */
export function webhookSecret({ id, secretVersion }: Pick<SecretOwner, 'id' | 'secretVersion'>, key: string): string {
  return SECRET_PREFIX + createHmac('sha256', key).update(`${id}:${secretVersion}`).digest('base64');
}

function signature(content: string, secret: string): string {
  const bytes = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', bytes).update(content).digest('base64')}`;
}

/** The headers of an attempt after Standard Webhooks (standardwebhooks.com): who reads it checks the time as well. */
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

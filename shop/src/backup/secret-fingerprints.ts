import { scryptSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShopSettings } from '../settings.ts';

/** What people lose when a restored shop has another secret. */
const LOST: Record<string, string> = {
  session: 'SESSION_SECRET: second factors, API keys of partners and unsent letters; everybody signs in again',
  webhooks: 'PARTNER_WEBHOOK_SECRET: partners need the new secrets of their webhooks',
  media: 'media in secrets.json: links to private pictures that were given out',
};

/** The secrets that what is stored depends on, of a data directory, without making any; those given by settings count. */
async function secretsOf(directory: string, settings: ShopSettings): Promise<Record<string, string>> {
  const text = await readFile(join(directory, 'secrets.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '{}';
  });
  const { session, webhooks, media }: Record<string, string | undefined> = JSON.parse(text);
  const secrets = {
    session: settings.SESSION_SECRET ?? session,
    webhooks: settings.PARTNER_WEBHOOK_SECRET ?? webhooks,
    media,
  };
  return Object.fromEntries(
    Object.entries(secrets).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Tells secrets apart without telling them, also those that people chose: each guess costs a tenth of a second. */
export async function secretFingerprints(
  directory: string,
  settings: ShopSettings,
  salt: string,
): Promise<Record<string, string>> {
  const secrets = Object.entries(await secretsOf(directory, settings));
  return Object.fromEntries(
    secrets.map(([name, secret]) => [name, scryptSync(secret, `${salt} ${name}`, 16).toString('hex')]),
  );
}

/** A sentence for each secret that is not the one of the backup. */
export function otherSecrets(backup: Record<string, string>, here: Record<string, string>): string[] {
  return Object.keys(backup).flatMap((name) => (here[name] === backup[name] ? [] : (LOST[name] ?? name)));
}

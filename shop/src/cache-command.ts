import { resolve } from 'node:path';
import { signViewer, VIEWER_HEADER } from '@minijd/subgraph';
import { shopViewer } from './import/shop-viewer.ts';
import { shopSecrets } from './secrets.ts';

export interface CacheCommandOptions {
  tag?: string;
  url?: string;
}

/** What a running gateway keeps of its answers: `stats`, or `purge` to remove answers at all gateways. */
export async function cacheCommand(
  what: string,
  { tag, url }: CacheCommandOptions,
  env: Record<string, string | undefined>,
): Promise<string> {
  if (what !== 'stats' && what !== 'purge') throw new Error(`cache ${what} is no command: stats or purge`);
  const secret = env.SERVICE_SECRET ?? (await shopSecrets(resolve(env.MINIJD_DIRECTORY ?? '.minijd'))).service;
  const address = new URL('/graphql/cache', url ?? env.GATEWAY_URL ?? `http://127.0.0.1:${env.PORT ?? 4000}`);
  if (tag) address.searchParams.set('tag', tag);
  const viewer = signViewer({ ...shopViewer, service: 'shop' }, { secret, audience: 'gateway' });
  const method = what === 'purge' ? 'DELETE' : 'GET';
  const response = await fetch(address, { method, headers: { [VIEWER_HEADER]: viewer } }).catch(() => undefined);
  if (!response) throw new Error(`No gateway answers at ${address.origin}; give --url.`);
  const body = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(String(body.error ?? response.status));
  return Object.entries(body)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

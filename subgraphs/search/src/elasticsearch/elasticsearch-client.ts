import { createRequire } from 'node:module';
import type { Client } from '@elastic/elasticsearch';

const require = createRequire(import.meta.url);

const clients = new Map<string, Client>();

/**
 * One client, and so one pool of connections, per address and process. Its package is loaded with the first: a shop that
 * searches in PostgreSQL need not hold its 12 MB.
 */
export function elasticsearchClient(url: string): Client {
  const known = clients.get(url);
  if (known) return known;
  const { Client } = require('@elastic/elasticsearch') as typeof import('@elastic/elasticsearch');
  const client = new Client({ node: url, maxRetries: 2, requestTimeout: 10_000 });
  clients.set(url, client);
  return client;
}

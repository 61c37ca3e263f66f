import { Client } from '@elastic/elasticsearch';

const clients = new Map<string, Client>();

/** One client, and so one pool of connections, per address and process. */
export function elasticsearchClient(url: string): Client {
  const known = clients.get(url);
  if (known) return known;
  const client = new Client({ node: url, maxRetries: 2, requestTimeout: 10_000 });
  clients.set(url, client);
  return client;
}

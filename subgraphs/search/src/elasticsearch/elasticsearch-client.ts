import { createRequire } from 'node:module';
import type { Client } from '@elastic/elasticsearch';
import { span } from '@minijd/observability';

const require = createRequire(import.meta.url);

/** A search that takes longer is answered by PostgreSQL instead. */
const SEARCH_MS = 1000;
/** For a batch of 200 products, refresh included. */
const WRITE_MS = 5000;

/** Two views of one pool of connections. */
export interface ElasticsearchClients {
  writes: Client;
  searches: Client;
}

/**
 * No retries, because PostgreSQL is the fallback. The client's package is loaded here, so that a shop without
 * Elasticsearch does not load its 12 MB.
 */
export function elasticsearchClients(url: string): ElasticsearchClients {
  const { Client } = require('@elastic/elasticsearch') as typeof import('@elastic/elasticsearch');
  const writes = new Client({ node: url, maxRetries: 0, requestTimeout: WRITE_MS });
  return { writes: traced(writes), searches: traced(writes.child({ requestTimeout: SEARCH_MS })) };
}

/** Each request is a span of what asks for it. */
function traced(client: Client): Client {
  const { transport } = client;
  const request = transport.request.bind(transport) as (...args: unknown[]) => Promise<unknown>;
  const spanned = (...args: unknown[]) => {
    const { meta, method } = args[0] as { meta?: { name?: string }; method: string };
    const name = meta?.name ?? method;
    const attributes = { 'db.system.name': 'elasticsearch', 'db.operation.name': name };
    return span(`elasticsearch ${name}`, { kind: 'client', attributes }, () => request(...args));
  };
  Object.assign(transport, { request: spanned });
  return client;
}

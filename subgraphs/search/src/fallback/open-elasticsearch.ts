import type { RequestContext } from '@minijd/subgraph';

import { elasticsearchClients } from '../elasticsearch/elasticsearch-client.ts';
import { ElasticsearchEngine } from '../elasticsearch/elasticsearch-engine.ts';
import { PostgresEngine } from '../postgres/postgres-engine.ts';
import type { SearchDatabase } from '../search-context.ts';
import { type EngineState, EngineWatch } from './engine-watch.ts';
import { missedProducts } from './missed-products.ts';

/** The Elasticsearch of a running subgraph. */
export interface Elasticsearch {
  engine: ElasticsearchEngine;
  watch: EngineWatch;
  close(): Promise<void>;
}

export interface ElasticsearchOptions {
  url: string;
  /** The alias of its index. */
  index: string;
  db: SearchDatabase;
  log: RequestContext['log'];
  /** Called when there are changes to catch up with. */
  onBehind: () => void;
}

export function openElasticsearch({ url, index, db, log, onBehind }: ElasticsearchOptions): Elasticsearch {
  const clients = elasticsearchClients(url);
  const engine = new ElasticsearchEngine(clients, index);
  const onChange = (state: EngineState, reason?: unknown) => {
    if (state === 'current') log.info('Elasticsearch answers searches');
    if (state === 'away') {
      log.warn({ err: reason, code: 'SEARCH_DEGRADED' }, 'Elasticsearch is unavailable: PostgreSQL answers searches');
    }
    if (state === 'behind') onBehind();
  };
  const watch = new EngineWatch({ look: () => look(engine, db), onChange });
  const close = async () => {
    watch.stop();
    await clients.writes.close();
  };
  return { engine, watch, close };
}

/** Behind when it missed a change, or lost its index. */
async function look(engine: ElasticsearchEngine, db: SearchDatabase): Promise<'current' | 'behind'> {
  const [empty, missed] = await Promise.all([engine.isEmpty(), missedProducts(db, 1)]);
  const lost = empty && (await new PostgresEngine(db).count()) > 0;
  return lost || missed.length > 0 ? 'behind' : 'current';
}

import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { RequestContext, type SubgraphServices } from '@minijd/subgraph';
import type { Kysely } from 'kysely';
import pLimit, { type LimitFunction } from 'p-limit';
import type { z } from 'zod';
import { RANKING } from './engine/ranking.ts';
import type { SearchEngine } from './engine/search-engine.ts';
import type { entities } from './entities.ts';
import { FacetIndex } from './facet-index/facet-index.ts';
import { CATCH_UP_JOB } from './fallback/catch-up.ts';
import { EngineWithFallback } from './fallback/engine-with-fallback.ts';
import { type Elasticsearch, openElasticsearch } from './fallback/open-elasticsearch.ts';
import { PostgresEngine } from './postgres/postgres-engine.ts';
import type { recommendationEntities } from './recommendations/index.ts';
import type { searchSettings } from './search-settings.ts';

export type SearchDatabase = Kysely<InferClassEntityDB<(typeof entities | typeof recommendationEntities)[number]>>;

const facetIndexes = new WeakMap<SubgraphServices, FacetIndex>();
const opened = new WeakMap<SubgraphServices, Elasticsearch>();
const refreshing = new WeakMap<SubgraphServices, LimitFunction>();

/** What resolvers of the search get. */
export class SearchContext extends RequestContext {
  #engine: SearchEngine | undefined;

  get db(): SearchDatabase {
    return this.services.em.getKysely();
  }

  get settings(): z.infer<typeof searchSettings> {
    return this.services.settings as z.infer<typeof searchSettings>;
  }

  get engine(): SearchEngine {
    this.#engine ??= this.#openEngine();
    return this.#engine;
  }

  /** Whether PostgreSQL has answered this request instead of Elasticsearch. */
  get degraded(): boolean {
    return this.#engine instanceof EngineWithFallback && this.#engine.degraded;
  }

  /** Opened once per running subgraph; undefined when PostgreSQL is the engine. */
  get elasticsearch(): Elasticsearch | undefined {
    const { ELASTICSEARCH_URL: url, ELASTICSEARCH_INDEX: index } = this.settings;
    if (!url) return undefined;
    const { db, bus, log } = this;
    const onBehind = () => {
      bus
        .send(db, CATCH_UP_JOB, {})
        .catch((error: unknown) => log.warn({ err: error }, 'the job to catch up was not sent'));
    };
    const elasticsearch = opened.get(this.services) ?? openElasticsearch({ url, index, db, log, onBehind });
    opened.set(this.services, elasticsearch);
    return elasticsearch;
  }

  /** One per running subgraph. */
  get facetIndex(): FacetIndex {
    const { db, log } = this;
    const { FACETS_IN_MEMORY: mostDocuments } = this.settings;
    const index = facetIndexes.get(this.services) ?? new FacetIndex({ db, log, mostDocuments });
    facetIndexes.set(this.services, index);
    return index;
  }

  /** Lets one batch of documents be written at a time; one per running subgraph. */
  get refreshing(): LimitFunction {
    const limit = refreshing.get(this.services) ?? pLimit(1);
    refreshing.set(this.services, limit);
    return limit;
  }

  #openEngine(): SearchEngine {
    const { db, log, elasticsearch } = this;
    const fallback = new PostgresEngine(db, RANKING, this.facetIndex);
    if (!elasticsearch) return fallback;
    return new EngineWithFallback({ first: elasticsearch.engine, watch: elasticsearch.watch, fallback, db, log });
  }
}

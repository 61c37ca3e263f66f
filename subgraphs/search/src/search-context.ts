import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { RequestContext } from '@minijd/subgraph';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { elasticsearchClient } from './elasticsearch/elasticsearch-client.ts';
import { ElasticsearchEngine } from './elasticsearch/elasticsearch-engine.ts';
import type { SearchEngine } from './engine/search-engine.ts';
import type { entities } from './entities.ts';
import { PostgresEngine } from './postgres/postgres-engine.ts';
import type { searchSettings } from './search-settings.ts';

export type SearchDatabase = Kysely<InferClassEntityDB<(typeof entities)[number]>>;

/** What resolvers of the search get. */
export class SearchContext extends RequestContext {
  get db(): SearchDatabase {
    return this.services.em.getKysely();
  }

  get settings(): z.infer<typeof searchSettings> {
    return this.services.settings as z.infer<typeof searchSettings>;
  }

  get engine(): SearchEngine {
    const { ELASTICSEARCH_URL } = this.settings;
    return ELASTICSEARCH_URL
      ? new ElasticsearchEngine(elasticsearchClient(ELASTICSEARCH_URL))
      : new PostgresEngine(this.db);
  }
}

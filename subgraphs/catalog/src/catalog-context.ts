import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { RequestContext } from '@minijd/subgraph';
import type { Kysely } from 'kysely';
import type { CatalogSettings } from './catalog-settings.ts';
import type { editingEntities } from './editing/index.ts';
import type { importEntities } from './import/index.ts';
import type { productEntities } from './products/index.ts';
import type { stockEntities } from './stock/index.ts';

type Entities = typeof productEntities | typeof stockEntities | typeof importEntities | typeof editingEntities;

export type CatalogDatabase = Kysely<InferClassEntityDB<Entities[number]>>;

/** What resolvers of the catalog get. */
export class CatalogContext extends RequestContext {
  get db(): CatalogDatabase {
    return this.services.em.getKysely();
  }

  get settings(): CatalogSettings {
    return this.services.settings as CatalogSettings;
  }

  /** Runs statements in a transaction, without the unit of work of entities. */
  transaction<Result>(work: (db: CatalogDatabase) => Promise<Result>): Promise<Result> {
    return this.em.transactional((em) => work(em.getKysely()));
  }
}

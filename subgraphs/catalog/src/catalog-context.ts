import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { type MediaStore, openMediaStore } from '@minijd/media';
import { RequestContext, type Viewer } from '@minijd/subgraph';
import type { Kysely } from 'kysely';
import type { bulkEntities } from './bulk/index.ts';
import type { CatalogSettings } from './catalog-settings.ts';
import type { editingEntities } from './editing/index.ts';
import type { homeEntities } from './home/index.ts';
import type { importEntities } from './import/index.ts';
import type { productEntities } from './products/index.ts';
import type { stockEntities } from './stock/index.ts';
import type { versionEntities } from './versions/index.ts';
import type { viewEntities } from './views/index.ts';

type Entities =
  | typeof productEntities
  | typeof stockEntities
  | typeof importEntities
  | typeof editingEntities
  | typeof bulkEntities
  | typeof homeEntities
  | typeof versionEntities
  | typeof viewEntities;

export type CatalogDatabase = Kysely<InferClassEntityDB<Entities[number]>>;

const stores = new WeakMap<object, MediaStore>();

/** What resolvers of the catalog get. */
export class CatalogContext extends RequestContext {
  get db(): CatalogDatabase {
    return this.services.em.getKysely();
  }

  get settings(): CatalogSettings {
    return this.services.settings as CatalogSettings;
  }

  /** Pictures, and files that are imported. */
  get media(): MediaStore {
    const store = stores.get(this.services) ?? openMediaStore(this.settings);
    stores.set(this.services, store);
    return store;
  }

  /** For what a job does on behalf of somebody. */
  actingFor(viewer: Viewer): CatalogContext {
    return new CatalogContext(viewer, this.services);
  }

  /** Runs statements in a transaction, without the unit of work of entities. */
  transaction<Result>(work: (db: CatalogDatabase) => Promise<Result>): Promise<Result> {
    return this.em.transactional((em) => work(em.getKysely()));
  }
}

import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { RequestContext } from '@minijd/subgraph';
import type { Kysely } from 'kysely';
import type { CartSettings } from './cart-settings.ts';
import type { entities } from './entities.ts';

export type CartDatabase = Kysely<InferClassEntityDB<(typeof entities)[number]>>;

/** What resolvers of the cart get. */
export class CartContext extends RequestContext {
  get db(): CartDatabase {
    return this.services.em.getKysely();
  }

  get settings(): CartSettings {
    return this.services.settings as CartSettings;
  }
}

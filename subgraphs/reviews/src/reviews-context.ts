import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { RequestContext } from '@minijd/subgraph';
import type { Kysely } from 'kysely';
import type { entities } from './entities.ts';

export type ReviewsDatabase = Kysely<InferClassEntityDB<(typeof entities)[number]>>;

/** What resolvers of the reviews subgraph get. */
export class ReviewsContext extends RequestContext {
  get db(): ReviewsDatabase {
    return this.services.em.getKysely();
  }

  /** Runs statements in a transaction; what sellers and administrators do in it is recorded with it. */
  transaction<Result>(work: (db: ReviewsDatabase) => Promise<Result>): Promise<Result> {
    return this.em.transactional((em) => work(em.getKysely()));
  }
}

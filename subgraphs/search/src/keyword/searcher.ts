import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '@minijd/subgraph';
import type { SearchContext, SearchDatabase } from '../search-context.ts';

/** The searcher as hashes that are comparable within a day only. */
export interface Searcher {
  /** Guests are counted by network, because guest tokens are free and addresses are not. */
  person: string;
  network: string;
}

/** Cache of today's salt per running subgraph. */
const known = new WeakMap<SearchContext['settings'], { day: string; salt: string }>();

export async function searcherOf({ db, settings, viewer }: SearchContext): Promise<Searcher> {
  const day = new Date().toISOString().slice(0, 10);
  const today = known.get(settings);
  const salt = today?.day === day ? today.salt : await saltOf(db, day);
  known.set(settings, { day, salt });
  const hash = (text: string) => createHmac('sha256', salt).update(text).digest('base64url').slice(0, 22);
  const network = hash(`network ${networkOf(viewer.ipAddress ?? '')}`);
  return { network, person: viewer.userId ? hash(`user ${viewer.userId}`) : network };
}

/** One for all processes, created on first use. */
function saltOf(db: SearchDatabase, day: string): Promise<string> {
  return db
    .insertInto('daily_salt')
    .values({ day, salt: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(({ ref }) => ({ day: ref('excluded.day') })))
    .returning('salt')
    .executeTakeFirstOrThrow()
    .then(({ salt }) => salt);
}

import { sql } from 'kysely';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { BehaviourKind } from './behaviour.entity.ts';
import { oldest } from './behaviour.rows.ts';
import { FEWEST_PEOPLE, requestRelating } from './relate-products.ts';

/** A device is a guest's for a year at most; then nobody has the cookie that says whose it was. */
const GUEST_DAYS = 400;
const TRENDING_DAYS = 14;
const TRENDING_HALF_LIFE_DAYS = 3;
const MOST_TRENDING = 200;

/** Job of every night: deletes what is too old, and relates all products again, because what is older counts less. */
export async function refreshRecommendations(_: object, context: SearchContext): Promise<void> {
  const { db } = context;
  await markAllStale(db);
  await db.deleteFrom('behaviour').where('at', '<', oldest()).execute();
  await db
    .deleteFrom('behaviour_pause')
    .where('guest', '=', true)
    .where('since', '<', sql<Date>`now() - make_interval(days => ${GUEST_DAYS})`)
    .execute();
  await requestRelating(context, db);
}

/** All products that somebody chose or that have relations. */
async function markAllStale(db: SearchDatabase): Promise<void> {
  await sql`
    insert into stale_product (product_id, since)
    select product_id, now() from behaviour union select product_id, now() from related_product
    on conflict do nothing`.execute(db);
}

/** Job: what many people chose in the last days, the latest most. */
export async function countTrending(_: object, context: SearchContext): Promise<void> {
  await context.em.transactional(async (em) => findTrending(em.getKysely()));
}

export async function findTrending(db: SearchDatabase): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('trending products'))`.execute(db);
  await db.deleteFrom('trending_product').execute();
  await sql`
    insert into trending_product (product_id, score)
    select product_id, sum(interest) from (
      select product_id, visitor_id, max(
        case kind when ${BehaviourKind.BOUGHT} then 4 when ${BehaviourKind.ADDED} then 2 else 1 end
        * power(0.5, extract(epoch from now() - at) / ${TRENDING_HALF_LIFE_DAYS * 86_400})
      )::float8 as interest
      from behaviour where at > now() - make_interval(days => ${TRENDING_DAYS})
      group by product_id, visitor_id
    ) person
    group by product_id having count(*) >= ${FEWEST_PEOPLE}
    order by 2 desc limit ${MOST_TRENDING}`.execute(db);
}

import { type RawBuilder, sql } from 'kysely';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { BehaviourKind } from './behaviour.entity.ts';
import { oldest } from './behaviour.rows.ts';
import { RelationKind } from './related-product.entity.ts';

export const RELATE_JOB = 'search.relateProducts';
/** How long changes are gathered before their products are related together. */
const GATHER_MS = 2_000;
/** Products per run. */
const BATCH = 200;
/** The latest people of a product tell enough about it; so many of their products are compared. */
const MOST_PEOPLE = 2_000;
const MOST_OF_A_PERSON = 60;
/** Related products that are kept of each. */
const MOST_RELATED = 40;
/** Fewer people could be recognised, and may be chance. */
export const FEWEST_PEOPLE = 3;
/** Likelihood ratio above which a relation is no chance: 95 % of those by chance are below. */
const CERTAIN = 3.84;
/** People who chose neither, assumed in addition: in a shop with few people everything would seem to belong together. */
const OTHERS = 100;
/** After so many days a choice counts half. */
const HALF_LIFE_DAYS = 60;

const KINDS: Record<RelationKind, readonly BehaviourKind[]> = {
  [RelationKind.BOUGHT]: [BehaviourKind.BOUGHT],
  [RelationKind.SEEN]: Object.values(BehaviourKind),
};

/** Requests before it begins are merged to one. */
export function requestRelating({ bus }: Pick<SearchContext, 'bus'>, db: SearchDatabase): Promise<void> {
  return bus.send(db, RELATE_JOB, {}, { key: 'all', startAfter: new Date(Date.now() + GATHER_MS) });
}

/** Job: relates the products of which somebody's choice has changed; those above one batch with the next run. */
export async function relateStale(_: object, context: SearchContext): Promise<void> {
  const more = await context.em.transactional(async (em) => relateBatch(em.getKysely()));
  if (more) await context.bus.send(context.db, RELATE_JOB, {}, { key: 'all' });
}

/** Relates one batch; whether more are waiting. */
export async function relateBatch(db: SearchDatabase): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('relate products'))`.execute(db);
  const { rows } = await sql<{ productId: string }>`
    delete from stale_product where product_id = any(array(
      select product_id from stale_product order by since limit ${BATCH} for update skip locked
    )) returning product_id as "productId"`.execute(db);
  const productIds = rows.map(({ productId }) => productId);
  if (productIds.length === 0) return false;
  await countAudiences(db, productIds);
  for (const kind of Object.values(RelationKind)) await relate(db, { kind, productIds });
  return productIds.length === BATCH;
}

async function countAudiences(db: SearchDatabase, productIds: readonly string[]): Promise<void> {
  await sql`
    insert into product_audience (product_id, bought, seen)
    select id, count(distinct visitor_id) filter (where kind = ${BehaviourKind.BOUGHT}), count(distinct visitor_id)
    from unnest(${productIds}::uuid[]) as given(id)
    left join behaviour on behaviour.product_id = id and at > ${oldest()}
    group by id order by id
    on conflict (product_id) do update set bought = excluded.bought, seen = excluded.seen`.execute(db);
}

/**
 * Replaces what is related to each product: what those who chose it also chose, more often than everybody does, by the
 * log-likelihood ratio (Dunning 1993) of the four numbers of people who chose both, one, the other and neither.
 */
async function relate(
  db: SearchDatabase,
  { kind, productIds }: { kind: RelationKind; productIds: readonly string[] },
): Promise<void> {
  const chosen = sql`kind = any(${KINDS[kind]}::text[]) and at > ${oldest()}`;
  const audience = sql.ref(kind === RelationKind.BOUGHT ? 'bought' : 'seen');
  await db.deleteFrom('related_product').where('kind', '=', kind).where('product_id', 'in', productIds).execute();
  await sql`
    with fans as materialized (
      select product_id, visitor_id, at from (
        select product_id, visitor_id, max(at) as at,
          row_number() over (partition by product_id order by max(at) desc) as place
        from behaviour where product_id = any(${productIds}::uuid[]) and ${chosen}
        group by product_id, visitor_id
      ) choice where place <= ${MOST_PEOPLE}
    ),
    theirs as (
      select visitor_id, product_id, at from (
        select visitor_id, product_id, max(at) as at,
          row_number() over (partition by visitor_id order by max(at) desc) as place
        from behaviour where visitor_id in (select visitor_id from fans) and ${chosen}
        group by visitor_id, product_id
      ) choice where place <= ${MOST_OF_A_PERSON}
    ),
    pair as (
      select one.product_id, other.product_id as other_id, count(*)::float8 as people,
        sum(power(0.5, extract(epoch from now() - least(one.at, other.at)) / ${HALF_LIFE_DAYS * 86_400}))::float8 as recent
      from fans one join theirs other using (visitor_id)
      where other.product_id <> one.product_id
      group by 1, 2 having count(*) >= ${FEWEST_PEOPLE}
    ),
    counted as (
      select pair.*, own.people as fans, greatest(coalesce(${audience}, 0), pair.people) as others, everybody.people as total
      from pair
      join (select product_id, count(*)::float8 as people from fans group by 1) own using (product_id)
      left join product_audience on product_audience.product_id = other_id
      cross join (
        select count(distinct visitor_id)::float8 + ${OTHERS} as people from behaviour where ${chosen}
      ) everybody
    ),
    scored as (
      select *, ${likelihoodRatio()} as certainty from counted where people * total > fans * others
    ),
    ranked as (
      select *, row_number() over (partition by product_id order by sqrt(certainty) * recent / people desc, other_id) as place
      from scored where certainty > ${CERTAIN}
    )
    insert into related_product (kind, product_id, other_id, score, people)
    select ${kind}, product_id, other_id, sqrt(certainty) * recent / people, people
    from ranked where place <= ${MOST_RELATED}`.execute(db);
}

/** Of `people`, `fans`, `others` and `total`. */
function likelihoodRatio(): RawBuilder<number> {
  const one = sql`(fans - people)`;
  const other = sql`(others - people)`;
  const neither = sql`greatest(total - fans - others + people, 0)`;
  const plus = [sql`people`, one, other, neither, sql`total`].map(timesLog);
  const minus = [sql`fans`, sql`(total - fans)`, sql`others`, sql`(total - others)`].map(timesLog);
  return sql<number>`2 * (${sql.join(plus, sql` + `)} - ${sql.join(minus, sql` - `)})`;
}

const timesLog = (count: RawBuilder<unknown>) => sql`case when ${count} > 0 then ${count} * ln(${count}) else 0 end`;

import { sql } from 'kysely';
import type { SearchDatabase } from '../search-context.ts';
import type { BehaviourKind } from './behaviour.entity.ts';

export const DAYS = 180;
const DAY_MS = 86_400_000;
/** Products of a visitor that count; those before were too long ago. */
export const MOST = 500;
/** How many of the visitor's products are related anew when another one is added. */
const RELATED_ANEW = 30;

/** What is older counts no more, even before the job has deleted it. */
export const oldest = (now = new Date()) => new Date(now.getTime() - DAYS * DAY_MS);

export interface Done {
  visitorId: string;
  productId: string;
  kind: BehaviourKind;
  at: Date;
}

/** Whether what a visitor does is recorded. */
export async function isRecorded(db: SearchDatabase, visitorId: string): Promise<boolean> {
  const paused = await db
    .selectFrom('behaviour_pause')
    .select('since')
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  return paused === undefined;
}

/** Adds what visitors did; of what is known already the later time counts. Moments to come are now. */
export async function addBehaviour(db: SearchDatabase, done: readonly Done[]): Promise<void> {
  if (done.length === 0) return;
  const rows = done.map(({ visitorId, productId, kind, at }) => ({ visitorId, productId, kind, at: at.toISOString() }));
  await sql`
    insert into behaviour (visitor_id, product_id, kind, at)
    select "visitorId", "productId", kind, least(max(at), now())
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("visitorId" uuid, "productId" uuid, kind text, at timestamptz)
    where at > ${oldest()}
    group by 1, 2, 3 order by 1, 2, 3
    on conflict (visitor_id, product_id, kind) do update set at = greatest(behaviour.at, excluded.at)`.execute(db);
}

/** Deletes what exceeds the limit of a visitor. */
export async function trimBehaviour(db: SearchDatabase, visitorId: string): Promise<void> {
  await sql`
    delete from behaviour where visitor_id = ${visitorId} and (at, product_id) <= (
      select at, product_id from behaviour where visitor_id = ${visitorId}
      order by at desc, product_id desc offset ${MOST} limit 1)`.execute(db);
}

/** Products whose relations a change of these visitors may have changed: what they chose last. */
export async function markStale(db: SearchDatabase, visitorIds: readonly string[]): Promise<void> {
  await sql`
    insert into stale_product (product_id, since)
    select distinct product_id, now() from unnest(${visitorIds}::uuid[]) as visitor(id)
    cross join lateral (
      select product_id from behaviour where visitor_id = visitor.id order by at desc limit ${RELATED_ANEW}
    ) chosen
    order by product_id
    on conflict do nothing`.execute(db);
}

/** Products that are to be related anew. */
export async function markProductsStale(db: SearchDatabase, productIds: readonly string[]): Promise<void> {
  await sql`
    insert into stale_product (product_id, since)
    select distinct id, now() from unnest(${productIds}::uuid[]) as given(id) order by id
    on conflict do nothing`.execute(db);
}

/** Deletes all of a visitor, and what others see of it with the next computation. */
export async function forgetVisitor(db: SearchDatabase, visitorId: string): Promise<void> {
  await sql`
    with gone as (delete from behaviour where visitor_id = ${visitorId} returning product_id)
    insert into stale_product (product_id, since) select distinct product_id, now() from gone order by product_id
    on conflict do nothing`.execute(db);
}

/** Moves what a guest did to a person; `kinds`: which of it. The device keeps nothing. */
export async function moveBehaviour(
  db: SearchDatabase,
  { from, to, kinds }: { from: string; to: string; kinds: readonly BehaviourKind[] },
): Promise<void> {
  await sql`
    with left_here as (delete from behaviour where visitor_id = ${from} returning product_id, kind, at)
    insert into behaviour (visitor_id, product_id, kind, at)
    select ${to}::uuid, product_id, kind, at from left_here where kind = any(${kinds}::text[]) order by product_id, kind
    on conflict (visitor_id, product_id, kind) do update set at = greatest(behaviour.at, excluded.at)`.execute(db);
}

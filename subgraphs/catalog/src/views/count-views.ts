import type { DomainEvent } from '@minijd/events';
import { shopDay } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import { ALL_SHOPS } from './view-day.entity.ts';

/** How long views are gathered before they are counted together. */
const GATHER_MS = 2_000;
/** Events may be late; so long after its day nobody is counted twice. */
const KEPT_DAYS = 3;
const DAY_MS = 86_400_000;

/** Notes what somebody looked at, to be counted with what others look at meanwhile. */
export async function bufferViews({ data }: DomainEvent<'users.products.viewed'>, context: CatalogContext) {
  const { visitorId } = data;
  const rows = data.products.map(({ productId, at }) => ({
    ...{ product_id: productId, visitor_id: visitorId, day: shopDay(new Date(at)) },
  }));
  if (rows.length === 0) return;
  await context.transaction(async (db) => {
    await db.insertInto('view_buffer').values(rows).execute();
    const startAfter = new Date(Date.now() + GATHER_MS);
    await context.bus.send(db, 'catalog.countViews', {}, { key: 'all', startAfter });
  });
}

/** Job: counts all views in the buffer, each person once a day for a product, its shop, and all shops. */
export async function countViews(_: object, context: CatalogContext): Promise<void> {
  await context.transaction(flush);
}

async function flush(db: CatalogDatabase): Promise<void> {
  await sql`
    with taken as (delete from view_buffer returning product_id, visitor_id, day),
    seen as (
      select distinct t.day, s.subject_id, s.owner_id, t.visitor_id
      from taken t join product p on p.id = t.product_id
      cross join lateral (values (p.id, p.seller_id), (p.seller_id, null), (${ALL_SHOPS}::uuid, null)) s (subject_id, owner_id)
    ),
    fresh as (
      insert into daily_visitor (day, subject_id, visitor_id) select day, subject_id, visitor_id from seen
      order by day, subject_id, visitor_id
      on conflict do nothing returning day, subject_id, visitor_id
    )
    insert into view_day (subject_id, day, seller_id, visitors)
    select subject_id, day, (array_agg(owner_id) filter (where owner_id is not null))[1], count(*)
    from fresh join seen using (day, subject_id, visitor_id) group by subject_id, day
    order by subject_id, day
    on conflict (subject_id, day) do update set visitors = view_day.visitors + excluded.visitors`.execute(db);
}

/** Job of every night: of days that are over only the counts stay. */
export async function pruneVisitors(_: object, { db }: CatalogContext): Promise<void> {
  const before = shopDay(new Date(Date.now() - KEPT_DAYS * DAY_MS));
  await db.deleteFrom('daily_visitor').where('day', '<', before).execute();
}

import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import type { SearchContext, SearchDatabase } from '../search-context.ts';
import { BehaviourKind } from './behaviour.entity.ts';
import {
  addBehaviour,
  type Done,
  forgetVisitor,
  isRecorded,
  markStale,
  moveBehaviour,
  trimBehaviour,
} from './behaviour.rows.ts';
import { requestRelating } from './relate-products.ts';

/** What happens to what is kept of one visitor, one change at a time; related products follow. */
async function change(
  context: SearchContext,
  visitorId: string,
  run: (db: SearchDatabase) => Promise<void>,
): Promise<void> {
  await context.em.transactional(async (em) => {
    const db: SearchDatabase = em.getKysely();
    await lockVisitor(db, visitorId);
    await run(db);
    await markStale(db, [visitorId]);
    await requestRelating(context, db);
  });
}

async function record(context: SearchContext, visitorId: string, done: Omit<Done, 'visitorId'>[]): Promise<void> {
  await change(context, visitorId, async (db) => {
    if (!(await isRecorded(db, visitorId))) return;
    await addBehaviour(
      db,
      done.map((one) => ({ ...one, visitorId })),
    );
    await trimBehaviour(db, visitorId);
  });
}

export function recordViews({ data }: DomainEvent<'users.products.viewed'>, context: SearchContext): Promise<void> {
  const { visitorId, products } = data;
  const done = products.map(({ productId, at }) => ({ productId, kind: BehaviourKind.VIEWED, at: new Date(at) }));
  return record(context, visitorId, done);
}

export function recordAdded({ data }: DomainEvent<'cart.products.added'>, context: SearchContext): Promise<void> {
  const { visitorId, productIds, at } = data;
  const done = productIds.map((productId) => ({ productId, kind: BehaviourKind.ADDED, at: new Date(at) }));
  return record(context, visitorId, done);
}

export function recordBought({ at, data }: DomainEvent<'orders.order.paid'>, context: SearchContext): Promise<void> {
  const done = data.lines.map(({ productId }) => ({ productId, kind: BehaviourKind.BOUGHT, at: new Date(at) }));
  return record(context, data.buyerId, done);
}

/** What somebody takes out of their browsing history is not used any more; what they bring back is. */
export async function followHistory(
  { data }: DomainEvent<'users.views.changed'>,
  context: SearchContext,
): Promise<void> {
  const { visitorId, removed, restored } = data;
  if (removed.length > 0) {
    await change(context, visitorId, async (db) => {
      // Before: their relations change as well.
      await markStale(db, [visitorId]);
      await db
        .deleteFrom('behaviour')
        .where('visitor_id', '=', visitorId)
        .where('kind', '=', BehaviourKind.VIEWED)
        .where('product_id', 'in', removed)
        .execute();
    });
  }
  const done = restored.map(({ productId, at }) => ({ productId, kind: BehaviourKind.VIEWED, at: new Date(at) }));
  if (done.length > 0) await record(context, visitorId, done);
}

/** What a guest did is the person's who signs in on the device; whoever wants none recorded gets nothing of it. */
export async function adoptBehaviour(
  { data: { guestId, userId, withViews } }: DomainEvent<'users.guest.signedIn'>,
  context: SearchContext,
): Promise<void> {
  await change(context, userId, async (db) => {
    if (!(await isRecorded(db, userId))) return forgetVisitor(db, guestId);
    const kinds = withViews ? Object.values(BehaviourKind) : [BehaviourKind.ADDED, BehaviourKind.BOUGHT];
    await moveBehaviour(db, { from: guestId, to: userId, kinds });
    await trimBehaviour(db, userId);
  });
}

/** Nothing stays; events that arrive later find the pause, which holds an id that leads to nobody. */
export async function erasePerson(
  { data: { userId } }: DomainEvent<'users.account.deleted'>,
  context: SearchContext,
): Promise<void> {
  await switchOff(context, userId, { guest: false });
}

/** From now on nothing is recorded of a visitor, and what there is, is deleted. */
export async function switchOff(
  context: SearchContext,
  visitorId: string,
  { guest }: { guest: boolean },
): Promise<void> {
  await change(context, visitorId, async (db) => {
    await db
      .insertInto('behaviour_pause')
      .values({ visitor_id: visitorId, guest, since: new Date() })
      .onConflict((conflict) => conflict.column('visitor_id').doNothing())
      .execute();
    await forgetVisitor(db, visitorId);
  });
}

/** Events of one visitor may arrive at once: in turn, none records what another has just switched off. */
async function lockVisitor(db: SearchDatabase, visitorId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('behaviour ' || ${visitorId}::text))`.execute(db);
}

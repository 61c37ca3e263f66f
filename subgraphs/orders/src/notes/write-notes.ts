import { isUuid, requiredText } from '@minijd/subgraph';
import { lockOrder, orderRefusals, partiesOf, visibleOrder } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { refusals } from './note.refusals.ts';
import { OrderNote } from './order-note.entity.ts';

const MOST_NOTES = 50;

/** Whose notes the viewer reads and writes: those of a shop, or null for administrators. Undefined: nobody's. */
export function noteOwner({ viewer }: OrdersContext): string | null | undefined {
  if (viewer.role === 'ADMIN') return null;
  return viewer.role === 'SELLER' ? viewer.sellerId : undefined;
}

/** Adds a note to an order that the viewer's shop sells a part of, or that an administrator may see. */
export async function addNote(context: OrdersContext, given: { orderId: string; text: string }): Promise<void> {
  const field = ['input', 'orderId'];
  const sellerId = noteOwner(context);
  const order = isUuid(given.orderId) ? await visibleOrder(context, given.orderId) : undefined;
  const parties = order ? await partiesOf(context, order) : [];
  if (sellerId === undefined || !parties.some((party) => party !== 'BUYER')) throw orderRefusals.noSuchOrder(field);
  const text = requiredText(given.text, { max: 500, lines: true, refuse: refusals.text });
  await context.em.transactional(async (em) => {
    const locked = await lockOrder(em, given.orderId);
    if ((await em.count(OrderNote, { order: locked, sellerId })) >= MOST_NOTES) throw refusals.full(MOST_NOTES);
    em.persist(Object.assign(new OrderNote(), { order: locked, sellerId, text, authorId: context.userId }));
  });
}

/** Deletes a note of the viewer's shop, or one that the administrator wrote. Returns its order. */
export async function deleteNote(context: OrdersContext, noteId: string): Promise<string> {
  const owner = noteOwner(context);
  if (!isUuid(noteId) || owner === undefined) throw refusals.noSuchNote();
  return context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    const gone = await db
      .deleteFrom('order_note')
      .where('id', '=', noteId)
      .where('seller_id', 'is not distinct from', owner)
      .$call((query) => (owner === null ? query.where('author_id', '=', context.userId) : query))
      .returning('order_id as orderId')
      .executeTakeFirst();
    if (!gone) throw refusals.noSuchNote();
    return gone.orderId;
  });
}

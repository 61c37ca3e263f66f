import { loadMany } from '@minijd/subgraph';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';

const selectNotes = (db: OrdersDatabase) =>
  db
    .selectFrom('order_note')
    .select([
      'id',
      'order_id as orderId',
      'seller_id as sellerId',
      'author_id as authorId',
      'text',
      'created_at as createdAt',
    ]);

export type OrderNoteRow = Awaited<ReturnType<ReturnType<typeof selectNotes>['executeTakeFirstOrThrow']>>;

/** All notes of an order: callers check access. */
export const notesOfOrder = loadMany<OrderNoteRow, OrdersContext>(
  (ids, { db }) => selectNotes(db).where('order_id', 'in', ids).orderBy('id', 'desc').execute(),
  (row) => row.orderId,
);

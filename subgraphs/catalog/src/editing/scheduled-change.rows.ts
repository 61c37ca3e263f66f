import { loadMany } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext } from '../catalog-context.ts';
import { ScheduledChangeStatus } from './scheduled-change.entity.ts';

/** Of those that are over. */
const MOST_ENDED = 5;

/** Those that wait, the next first; then the last that are over, but for cancelled ones. */
export const scheduledOfProduct = loadMany(
  async (ids, { db }: CatalogContext) => {
    const rows = await db
      .selectFrom('scheduled_change')
      .select(['id', 'product_id as productId', 'kind', 'at', 'prices', 'status', 'failure'])
      .where('product_id', 'in', ids)
      .where('status', '<>', ScheduledChangeStatus.CANCELLED)
      .orderBy(sql`status <> 'WAITING'`)
      .orderBy(sql`case when status = 'WAITING' then at end`)
      .orderBy('ended_at', 'desc')
      .orderBy('id')
      .limit(1000)
      .execute();
    const ended = new Map<string, number>();
    return rows.filter(({ productId, status }) => {
      if (status === 'WAITING') return true;
      ended.set(productId, (ended.get(productId) ?? 0) + 1);
      return ended.get(productId)! <= MOST_ENDED;
    });
  },
  (row) => row.productId,
);

export type ScheduledRow = Exclude<Awaited<ReturnType<typeof scheduledOfProduct.batch>>[number], Error>[number];

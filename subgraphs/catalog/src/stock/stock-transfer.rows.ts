import { type ConnectionArgs, decodeCursor, isUuid, type Page, pageOf, pageSize } from '@minijd/subgraph';
import { sql } from 'kysely';
import type { CatalogContext, CatalogDatabase } from '../catalog-context.ts';
import type { TransferStatus } from './stock-transfer.entity.ts';

export const selectTransfers = (db: CatalogDatabase) =>
  db
    .selectFrom('stock_transfer')
    .select(['id', 'seller_id as sellerId', 'from_id as fromId', 'to_id as toId', 'status', 'lines'])
    .select(['document', 'note', 'sent_by as sentBy', 'sent_at as sentAt', 'ended_at as endedAt']);

export type TransferRow = Awaited<ReturnType<ReturnType<typeof selectTransfers>['executeTakeFirstOrThrow']>>;

/** A transfer for those who may see it; undefined for others. */
export async function transferById(id: string, context: CatalogContext): Promise<TransferRow | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectTransfers(context.db).where('id', '=', id).executeTakeFirst();
  return row && context.mayFor(row.sellerId, 'stock:read') ? row : undefined;
}

/** Transfers of the viewer's shop, of all shops for administrators; the latest first. */
export async function transfers(
  status: TransferStatus | undefined,
  { first, after }: ConnectionArgs,
  { db, viewer }: CatalogContext,
): Promise<Page<TransferRow>> {
  const before = after == null ? undefined : String(decodeCursor(after, 1)[0]);
  const wanted = db
    .selectFrom('stock_transfer')
    .$if(status !== undefined, (query) => query.where('status', '=', status!))
    .$if(viewer.role !== 'ADMIN', (query) => query.where('seller_id', '=', viewer.sellerId ?? null));
  const rows = await selectTransfers(db)
    .where('id', 'in', wanted.select('id'))
    .$if(before !== undefined, (query) => query.where(sql<boolean>`id < ${isUuid(before!) ? before! : null}`))
    .orderBy('id', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  return pageOf(rows, {
    ...{ first, ...(after == null ? {} : { after }) },
    cursorOf: ({ id }) => [id],
    countAll: async () => (await wanted.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()).count,
  });
}

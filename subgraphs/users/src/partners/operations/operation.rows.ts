import { loadMany, loadOne, type NumberedPageArgs, offsetOf, pageOf, pageSize } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';

const selectReleases = (db: UsersDatabase) =>
  db
    .selectFrom('operation_release')
    .select([
      'id',
      'partner_id as partnerId',
      'client_name as clientName',
      'client_version as clientVersion',
      'operation_count as operationCount',
      'published_at as publishedAt',
    ]);

export type ReleaseRow = Awaited<ReturnType<ReturnType<typeof selectReleases>['executeTakeFirstOrThrow']>>;

export const releaseById = loadOne<ReleaseRow, UsersContext>(
  (ids, { db }) => selectReleases(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const releasesByPartner = loadMany<ReleaseRow, UsersContext>(
  (ids, { db }) =>
    selectReleases(db)
      .where('partner_id', 'in', ids)
      .orderBy('id', 'desc')
      .limit(100 * ids.length)
      .execute(),
  (row) => row.partnerId,
);

const OPERATION = [
  'id',
  'operation_id as operationId',
  'name',
  'kind',
  'text',
  'requires',
  'cost',
  'created_at as createdAt',
] as const;

/** A page of the operations of a partner, by name. */
export async function operationPage(db: UsersDatabase, partnerId: string, args: NumberedPageArgs) {
  const found = db.selectFrom('registered_operation').where('partner_id', '=', partnerId);
  const skipped = offsetOf(args);
  const rows = await found
    .select(OPERATION)
    .orderBy('name')
    .orderBy('id')
    .limit(pageSize(args.first) + 1)
    .offset(skipped)
    .execute();
  const countAll = async () =>
    (await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
  return pageOf(rows, { first: args.first, skipped, cursorOf: ({ id }) => [id], countAll });
}

/** The operation a partner registered with an id, or whose text has that SHA-256. */
export async function findOperation(db: UsersDatabase, partnerId: string, id: string) {
  const hash = id.replace(/^sha256:/, '');
  const rows = await db
    .selectFrom('registered_operation')
    .select(['operation_id as operationId', 'name', 'text', 'requires', 'cost'])
    .where('partner_id', '=', partnerId)
    .where(({ or, eb }) => or([eb('operation_id', '=', id), eb('sha256', '=', hash)]))
    .limit(2)
    .execute();
  return rows.find(({ operationId }) => operationId === id) ?? rows[0];
}

import { loadMany, loadOne } from '@minijd/subgraph';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { visiblePartner } from '../partner/partner.rows.ts';

const selectKeys = (db: UsersDatabase) =>
  db
    .selectFrom('api_key')
    .select([
      'id',
      'partner_id as partnerId',
      'name',
      'prefix',
      'scopes',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
      'last_used_at as lastUsedAt',
    ]);

export type ApiKeyRow = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>;

export const keyById = loadOne<ApiKeyRow, UsersContext>(
  (ids, { db }) => selectKeys(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The latest hundred of a partner, newest first, those that ended included. */
/** The key, for those who may see its partner. */
export async function visibleKey(id: string, context: UsersContext): Promise<ApiKeyRow | undefined> {
  const row = await context.load(keyById, id);
  return row && (await visiblePartner(row.partnerId, context)) ? row : undefined;
}

export const keysByPartner = loadMany<ApiKeyRow, UsersContext>(
  (ids, { db }) =>
    selectKeys(db)
      .where('partner_id', 'in', ids)
      .orderBy('id', 'desc')
      .limit(100 * ids.length)
      .execute(),
  (row) => row.partnerId,
);

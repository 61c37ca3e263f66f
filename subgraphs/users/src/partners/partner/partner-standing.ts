import { Role } from '../../accounts/index.ts';
import { suspensionsInForce } from '../../suspensions/index.ts';
import type { UsersDatabase } from '../../users-context.ts';
import { PartnerStatus } from './partner-lifecycle.ts';

/** Whether a partner's keys are accepted now, and as whom they act: its owner, without permissions of administrators. */
export async function partnerStandings(db: UsersDatabase, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('partner')
    .innerJoin('user', 'user.id', 'partner.owner_id')
    .leftJoin('seller', 'seller.owner_id', 'partner.owner_id')
    .leftJoin(suspensionsInForce(db).as('suspension'), 'suspension.userId', 'partner.owner_id')
    .select([
      'partner.id as partnerId',
      'partner.version',
      'partner.status',
      'partner.scopes',
      'partner.requests_per_minute as requestsPerMinute',
      'partner.cost_per_minute as costPerMinute',
      'partner.requests_per_day as requestsPerDay',
      'partner.cost_per_day as costPerDay',
      'partner.suspended_at as suspendedAt',
      'user.id as userId',
      'user.role',
      'user.deleted_at as deletedAt',
      'user.deletion_due_at as deletionDueAt',
      'seller.id as sellerId',
      'suspension.id as suspensionId',
    ])
    .where('partner.id', 'in', ids)
    .execute();
  return rows.map(({ version, status, suspendedAt, deletedAt, deletionDueAt, suspensionId, ...row }) => {
    const ownerMay = row.role !== Role.ADMIN && !deletedAt && !deletionDueAt && !suspensionId;
    const active = ownerMay && status === PartnerStatus.APPROVED && !suspendedAt;
    return { ...row, active, standing: `${version} ${row.role} ${row.sellerId ?? ''} ${active}` };
  });
}

import { loadOne, type NumberedPageArgs, offsetOf, pageOf, pageSize } from '@minijd/subgraph';
import { withinLength } from '@minijd/text';
import { sql } from 'kysely';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import type { PartnerStatus } from './partner-lifecycle.ts';

const COLUMNS = [
  'id',
  'owner_id as ownerId',
  'status',
  'name',
  'website',
  'contact',
  'purpose',
  'scopes',
  'reason',
  'submitted_at as submittedAt',
  'decided_at as decidedAt',
  'suspended_at as suspendedAt',
  'suspend_reason as suspendReason',
  'requests_per_minute as requestsPerMinute',
  'cost_per_minute as costPerMinute',
  'requests_per_day as requestsPerDay',
  'cost_per_day as costPerDay',
] as const;

const selectPartners = (db: UsersDatabase) => db.selectFrom('partner').select(COLUMNS);

export type PartnerRow = Awaited<ReturnType<ReturnType<typeof selectPartners>['executeTakeFirstOrThrow']>>;

export const partnerById = loadOne<PartnerRow, UsersContext>(
  (ids, { db }) => selectPartners(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The partner, for who applied and for administrators. */
export async function visiblePartner(id: string, context: UsersContext): Promise<PartnerRow | undefined> {
  const row = await context.load(partnerById, id);
  return row && (row.ownerId === context.viewer.userId || context.may('partner:read')) ? row : undefined;
}

export const partnerByOwner = loadOne<PartnerRow, UsersContext>(
  (ids, { db }) => selectPartners(db).where('owner_id', 'in', ids).execute(),
  (row) => row.ownerId,
);

export interface PartnerFilter {
  status?: PartnerStatus | null;
  search?: string | null;
}

const LONGEST_SEARCH = 60;

/** A page of partners for administrators; those that wait first, oldest at the top. */
export async function partnerPage(db: UsersDatabase, filter: PartnerFilter, args: NumberedPageArgs) {
  const found = matching(db, filter);
  const skipped = offsetOf(args);
  const rows = await found
    .select(COLUMNS)
    .orderBy(sql`status = 'SUBMITTED'`, 'desc')
    .orderBy(sql`case when status = 'SUBMITTED' then submitted_at end`)
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .limit(pageSize(args.first) + 1)
    .offset(skipped)
    .execute();
  const countAll = async () =>
    (await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
  return pageOf(rows, { first: args.first, skipped, cursorOf: ({ id }) => [id], countAll });
}

function matching(db: UsersDatabase, { status, search }: PartnerFilter) {
  const text = withinLength((search ?? '').trim(), LONGEST_SEARCH);
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('partner')
    .$call((query) => (status == null ? query : query.where('status', '=', status)))
    .$call((query) =>
      text === ''
        ? query
        : query.where(({ or, eb }) => or([eb('name', 'ilike', pattern), eb('website', 'ilike', pattern)])),
    );
}

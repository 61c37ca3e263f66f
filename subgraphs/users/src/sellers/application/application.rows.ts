import { isUuid, loadMany, loadOne, type NumberedPageArgs, offsetOf, pageOf, pageSize } from '@minijd/subgraph';
import { withinLength } from '@minijd/text';
import { sql } from 'kysely';
import type { UsersContext, UsersDatabase } from '../../users-context.ts';
import { SellerApplicationStatus } from './application-lifecycle.ts';

const COLUMNS = [
  'id',
  'user_id as userId',
  'status',
  'company_name as companyName',
  'credit_code as creditCode',
  'licence',
  'logo',
  'contact_name as contactName',
  'phone',
  'province',
  'city',
  'district',
  'street',
  'name_zh as nameZh',
  'name_en as nameEn',
  'slug',
  'description_zh as descriptionZh',
  'description_en as descriptionEn',
  'reason',
  'submitted_at as submittedAt',
  'decided_at as decidedAt',
  'seller_id as sellerId',
  'created_at as createdAt',
] as const;

const selectApplications = (db: UsersDatabase) => db.selectFrom('seller_application').select(COLUMNS);

export type ApplicationRow = Awaited<ReturnType<ReturnType<typeof selectApplications>['executeTakeFirstOrThrow']>>;

export const applicationById = loadOne<ApplicationRow, UsersContext>(
  (ids, { db }) => selectApplications(db).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export const applicationByUser = loadOne<ApplicationRow, UsersContext>(
  (ids, { db }) => selectApplications(db).where('user_id', 'in', ids).execute(),
  (row) => row.userId,
);

/** Submitted applications of others with the same licence number, oldest first. */
export const sameLicence = loadMany<ApplicationRow & { of: string }, UsersContext>(
  (ids, { db }) =>
    db
      .selectFrom(selectApplications(db).where('status', '!=', SellerApplicationStatus.DRAFT).as('other'))
      .innerJoin('seller_application as own', 'own.credit_code', 'other.creditCode')
      .where('own.id', 'in', ids)
      .whereRef('own.id', '!=', 'other.id')
      .selectAll('other')
      .select('own.id as of')
      .orderBy('other.id')
      .execute(),
  (row) => row.of,
);

export interface ApplicationFilter {
  status?: SellerApplicationStatus | null;
  search?: string | null;
}

const LONGEST_SEARCH = 60;

/** A page of applications for administrators, without drafts; pending ones first, oldest at the top. */
export async function applicationPage(db: UsersDatabase, filter: ApplicationFilter, args: NumberedPageArgs) {
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

function matching(db: UsersDatabase, { status, search }: ApplicationFilter) {
  const text = withinLength((search ?? '').trim(), LONGEST_SEARCH);
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('seller_application')
    .where('status', '!=', SellerApplicationStatus.DRAFT)
    .$call((query) => (status == null ? query : query.where('status', '=', status)))
    .$call((query) =>
      text === ''
        ? query
        : query.where(({ or, eb }) =>
            or([
              ...(['company_name', 'name_zh', 'name_en', 'contact_name'] as const).map((name) =>
                eb(name, 'ilike', pattern),
              ),
              eb('credit_code', '=', text.toUpperCase()),
              eb('slug', '=', text.toLowerCase()),
            ]),
          ),
    );
}

/** One application for administrators; drafts are visible to the applicant only. */
export async function findSubmitted(context: UsersContext, id: string): Promise<ApplicationRow | undefined> {
  const row = isUuid(id) ? await context.load(applicationById, id) : undefined;
  return row && row.status !== SellerApplicationStatus.DRAFT ? row : undefined;
}

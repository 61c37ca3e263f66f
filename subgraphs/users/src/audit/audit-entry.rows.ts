import { badInput, type ConnectionArgs, decodeCursor, loadOne, type Page, pageOf, pageSize } from '@minijd/subgraph';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Role } from '../accounts/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import type { AuditOutcome } from './audit-entry.entity.ts';
import { type ChainEnd, NO_HASH } from './hash-chain.ts';

/** What a filter leaves is counted up to here: more would take longer than the page. */
const MOST_COUNTED = 100_000;

const COLUMNS = [
  ...(['number', 'id', 'act_id as actId', 'at', 'actor_id as actorId', 'role', 'seller_id as sellerId'] as const),
  ...(['session_id as sessionId', 'ip_address as ipAddress', 'request_id as requestId', 'action'] as const),
  ...(['subject_type as subjectType', 'subject_id as subjectId', 'outcome', 'codes', 'reason'] as const),
  ...(['input', 'changes', 'previous_hash as previousHash', 'hash'] as const),
] as const;

type Tables = UsersDatabase extends Kysely<infer All> ? All : never;

const selectEntries = (db: UsersDatabase) => db.selectFrom('audit_entry').select(COLUMNS);

export type AuditRow = Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirstOrThrow']>>;

export interface AuditFilter {
  actorId?: string | undefined;
  role?: Role | null;
  action?: string | null;
  subjectType?: string | null;
  subjectId?: string | null;
  outcome?: AuditOutcome | null;
  from?: Date | null;
  before?: Date | null;
  /** Only what this shop did. */
  sellerId?: string | undefined;
}

function filtered(db: UsersDatabase, filter: AuditFilter) {
  const { sellerId, actorId, role, action, subjectType, subjectId, outcome, from, before } = filter;
  const equal = {
    ...(sellerId && { seller_id: sellerId }),
    ...(actorId && { actor_id: actorId }),
    ...(role && { role }),
    ...(action && { action }),
    ...(subjectType && { subject_type: subjectType }),
    ...(subjectId && { subject_id: subjectId }),
    ...(outcome && { outcome }),
  };
  return db
    .selectFrom('audit_entry')
    .where(({ and }) => and(equal))
    .$if(from != null, (query) => query.where('at', '>=', from!))
    .$if(before != null, (query) => query.where('at', '<', before!));
}

/**
 * A page of the log, the last entries first: by number, or by moment where days are asked for. Numbers follow moments,
 * which PostgreSQL does not know: by number it would read all entries since a day.
 */
export async function auditPage(
  db: UsersDatabase,
  { first, after }: ConnectionArgs,
  filter: AuditFilter,
): Promise<Page<AuditRow>> {
  const byMoment = filter.from != null || filter.before != null;
  const rows = await filtered(db, filter)
    .select(COLUMNS)
    .$if(Boolean(after) && !byMoment, (query) => query.where('number', '<', placeIn(after!, 1).number))
    .$if(Boolean(after) && byMoment, (query) => query.where((eb) => isBefore(eb, placeIn(after!, 2))))
    .$if(byMoment, (query) => query.orderBy('at', 'desc'))
    .orderBy('number', 'desc')
    .limit(pageSize(first) + 1)
    .execute();
  const cursorOf = ({ at, number }: AuditRow) => (byMoment ? [at.getTime(), number] : [number]);
  return pageOf(rows, { first, after, cursorOf, countAll: () => countOf(db, filter) });
}

interface Place {
  at: Date;
  number: number;
}

function isBefore(eb: ExpressionBuilder<Tables, 'audit_entry'>, { at, number }: Place) {
  return eb(eb.refTuple('at', 'number'), '<', eb.tuple(at, number));
}

function placeIn(cursor: string, length: 1 | 2): Place {
  const key = decodeCursor(cursor, length);
  if (!key.every(Number.isSafeInteger)) throw badInput('after is not a cursor of this list.');
  const [number, at = 0] = key.toReversed() as [number, number?];
  return { at: new Date(at), number };
}

async function countOf(db: UsersDatabase, filter: AuditFilter): Promise<number> {
  // Numbers have no gaps.
  if (Object.values(filter).every((value) => value == null || value === '')) return (await lastOf(db)).number;
  const some = filtered(db, filter).select('number').limit(MOST_COUNTED).as('some');
  const counted = db.selectFrom(some).select(({ fn }) => fn.countAll<number>().as('count'));
  return Number((await counted.executeTakeFirstOrThrow()).count);
}

/** The end of the log. */
export async function lastOf(db: UsersDatabase): Promise<ChainEnd> {
  const last = db.selectFrom('audit_entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1);
  return (await last.executeTakeFirst()) ?? { number: 0, hash: NO_HASH };
}

export const entryById = (db: UsersDatabase, id: string, own: AuditFilter): Promise<AuditRow | undefined> =>
  filtered(db, own).select(COLUMNS).where('id', '=', id).executeTakeFirst();

/** What was counted at an entry, by the id of the entry. */
export const repeatsOf = loadOne<{ id: string; count: number }, UsersContext>(
  (ids, { db }) =>
    db
      .selectFrom('audit_repeat')
      .innerJoin('audit_entry', 'audit_entry.number', 'audit_repeat.number')
      .select(['audit_entry.id', 'audit_repeat.count'])
      .where('audit_entry.id', 'in', ids)
      .execute(),
  ({ id }) => id,
);

/** Entries in the order they were written, from after a number on. */
export const entriesAfter = (db: UsersDatabase, number: number, limit: number): Promise<AuditRow[]> =>
  selectEntries(db).where('number', '>', number).orderBy('number').limit(limit).execute();

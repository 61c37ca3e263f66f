import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import type { Role } from '../accounts/index.ts';
import { failpoint } from '../failpoint.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { AuditEntry, AuditOutcome } from './audit-entry.entity.ts';
import { lastOf } from './audit-entry.rows.ts';
import { type ChainEnd, hashOf } from './hash-chain.ts';

/** Of what is refused to a person, of one mutation and minute; those after it are counted. */
const MOST_REFUSED = 20;
const MINUTE_MS = 60_000;

/** Adds what an event tells to the log, once, however often it is delivered. */
export async function appendEntry(event: DomainEvent<'audit.act.recorded'>, context: UsersContext): Promise<void> {
  failpoint(context, 'ENTRY_DUE');
  await context.em.transactional(async (within) => {
    const db: UsersDatabase = within.getKysely();
    // One at a time: each entry holds the hash of the one before.
    await sql`select pg_advisory_xact_lock(hashtext('audit log'))`.execute(db);
    const known = await db.selectFrom('audit_entry').select('id').where('id', '=', event.id).executeTakeFirst();
    if (known) return;
    const full = await fullMinute(db, event.data);
    if (full) await countRepeat(db, full);
    else await within.persist(entryOf(event, await lastOf(db))).flush();
  });
}

/** The last entry of a minute in which the same person was refused the mutation as often as the log has room for. */
async function fullMinute(
  db: UsersDatabase,
  { userId, action, outcome, at }: DomainEvent<'audit.act.recorded'>['data'],
): Promise<number | undefined> {
  if (outcome !== AuditOutcome.REFUSED) return undefined;
  const minute = Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS;
  const { count, last } = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('number').as('last')])
    .where('actor_id', '=', userId)
    .where('action', '=', action)
    .where('outcome', '=', AuditOutcome.REFUSED)
    .where('at', '>=', new Date(minute))
    .where('at', '<', new Date(minute + MINUTE_MS))
    .executeTakeFirstOrThrow();
  return Number(count) < MOST_REFUSED ? undefined : Number(last);
}

async function countRepeat(db: UsersDatabase, number: number): Promise<void> {
  await db
    .insertInto('audit_repeat')
    .values({ number, count: 1 })
    .onConflict((conflict) =>
      conflict.column('number').doUpdateSet((eb) => ({ count: eb('audit_repeat.count', '+', 1) })),
    )
    .execute();
}

function entryOf({ id, data }: DomainEvent<'audit.act.recorded'>, last: ChainEnd): AuditEntry {
  const { actId, userId, requestId, action, codes, subject } = data;
  const entry = {
    ...{ number: last.number + 1, id, actId, at: new Date(data.at), actorId: userId, role: data.role as Role },
    ...{ sellerId: data.sellerId ?? null, sessionId: data.sessionId ?? null, ipAddress: data.ipAddress ?? null },
    ...{ requestId, action, subjectType: subject?.type ?? null, subjectId: subject?.id ?? null },
    ...{ outcome: data.outcome as AuditOutcome, codes, reason: data.reason ?? null },
    ...{ input: JSON.stringify(data.input), changes: JSON.stringify(data.changes), previousHash: last.hash },
  };
  return Object.assign(new AuditEntry(), { ...entry, hash: hashOf(entry) });
}

import type { DomainEvent } from '@minijd/events';
import { sql } from 'kysely';
import type { Role } from '../accounts/index.ts';
import type { UsersContext, UsersDatabase } from '../users-context.ts';
import { AuditEntry, type AuditOutcome } from './audit-entry.entity.ts';
import { type ChainEnd, hashOf, NO_HASH } from './hash-chain.ts';

/** Adds what an event tells to the log, once, however often it is delivered. */
export async function appendEntry(event: DomainEvent<'audit.act.recorded'>, { em }: UsersContext): Promise<void> {
  await em.transactional(async (within) => {
    const db: UsersDatabase = within.getKysely();
    // One at a time: each entry holds the hash of the one before.
    await sql`select pg_advisory_xact_lock(hashtext('audit log'))`.execute(db);
    const known = await db.selectFrom('audit_entry').select('id').where('id', '=', event.id).executeTakeFirst();
    if (!known) await within.persist(entryOf(event, await lastOf(db))).flush();
  });
}

/** The end of the log. */
export async function lastOf(db: UsersDatabase): Promise<ChainEnd> {
  const last = db.selectFrom('audit_entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1);
  return (await last.executeTakeFirst()) ?? { number: 0, hash: NO_HASH };
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

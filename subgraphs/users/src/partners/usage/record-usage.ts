import { isUuid, shopDay } from '@minijd/subgraph';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { UsersDatabase } from '../../users-context.ts';

/** What a gateway counted of one operation of one client. */
export interface CountedOperation {
  /** Null for operations that came with the shop. */
  partnerId?: string | null;
  clientName: string;
  clientVersion: string;
  operationId: string;
  operationName: string;
  calls: number;
  errors: number;
  cost: number;
  /** How many calls took up to 1, 2, 4, … milliseconds. */
  durations: readonly number[];
}

const MINUTE_MS = 60_000;

/** Adds what a gateway counted to the day. Clients that published no such version count as one, unnamed. */
export async function recordUsage(db: UsersDatabase, counted: readonly CountedOperation[]): Promise<void> {
  const known = counted.filter(({ partnerId }) => !partnerId || isUuid(partnerId));
  if (known.length === 0) return;
  const published = await publishedVersions(db, [...new Set(known.flatMap(({ partnerId }) => partnerId ?? []))]);
  const now = new Date();
  // In one order, so that gateways do not wait for each other in a circle.
  const rows = known
    .map(({ clientName, clientVersion, ...one }) =>
      !one.partnerId || published.has(`${one.partnerId} ${clientName} ${clientVersion}`)
        ? { ...one, clientName, clientVersion }
        : { ...one, clientName: '', clientVersion: '' },
    )
    .toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
  await db.transaction().execute(async (transaction) => {
    for (const row of rows) await addRow(transaction, row, now);
  });
}

async function publishedVersions(db: UsersDatabase, partnerIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (partnerIds.length === 0) return new Set();
  const releases = await db
    .selectFrom('operation_release')
    .select(['partner_id', 'client_name', 'client_version'])
    .where('partner_id', 'in', partnerIds)
    .execute();
  return new Set(releases.map((one) => `${one.partner_id} ${one.client_name} ${one.client_version}`));
}

const keyOf = (one: CountedOperation) => [one.partnerId, one.clientName, one.clientVersion, one.operationId].join(' ');

async function addRow(db: UsersDatabase, row: CountedOperation, now: Date): Promise<void> {
  await db
    .insertInto('operation_usage')
    .values({
      ...{ id: uuidv7(), day: shopDay(now), partner_id: row.partnerId ?? null, operation_id: row.operationId },
      ...{ client_name: row.clientName, client_version: row.clientVersion, operation_name: row.operationName },
      ...{ calls: row.calls, errors: row.errors, cost: row.cost, last_used_at: now, durations: [...row.durations] },
    })
    .onConflict((conflict) =>
      conflict.columns(['day', 'partner_id', 'client_name', 'client_version', 'operation_id']).doUpdateSet((eb) => ({
        calls: eb('operation_usage.calls', '+', eb.ref('excluded.calls')),
        errors: eb('operation_usage.errors', '+', eb.ref('excluded.errors')),
        cost: eb('operation_usage.cost', '+', eb.ref('excluded.cost')),
        last_used_at: eb.ref('excluded.last_used_at'),
        durations: sql<number[]>`(select array_agg(coalesce(a, 0) + coalesce(b, 0) order by n)
            from unnest(operation_usage.durations, excluded.durations) with ordinality as both_of(a, b, n))`,
      })),
    )
    .execute();
}

/** Remembers that keys were used, once a minute at most. */
export async function recordKeys(db: UsersDatabase, ids: readonly string[]): Promise<void> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return;
  const now = Date.now();
  await db
    .updateTable('api_key')
    .set({ last_used_at: new Date(now) })
    .where('id', 'in', known)
    .where(({ or, eb }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', new Date(now - MINUTE_MS))]))
    .execute();
}

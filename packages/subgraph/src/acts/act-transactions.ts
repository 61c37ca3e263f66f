import {
  type ChangeSet,
  ChangeSetType,
  type EventSubscriber,
  type FlushEventArgs,
  type TransactionEventArgs,
} from '@mikro-orm/core';
import type { ActChange, Transaction } from '@minijd/events';
import { currentAct } from './act.ts';
import { type Recorded, redacted } from './redact.ts';

const MOST_CHANGES = 20;

/** Savepoints end within a transaction that may still be rolled back. */
const isOuter = (transaction: object | undefined): transaction is Transaction =>
  transaction !== undefined && !('savepointName' in transaction);

/** Has the act that runs recorded in the transactions it commits. */
export class ActTransactions implements EventSubscriber {
  onFlush({ uow }: FlushEventArgs): void {
    const act = currentAct();
    if (!act) return;
    const sets = uow.getChangeSets();
    const updated = sets.filter(({ type }) => type === ChangeSetType.UPDATE).slice(0, MOST_CHANGES);
    const created = sets.filter(({ type }) => type === ChangeSetType.CREATE);
    act.note(updated.map(changeOf), created.map(subjectOf));
  }

  async beforeTransactionCommit({ transaction }: TransactionEventArgs): Promise<void> {
    if (isOuter(transaction)) await currentAct()?.committing(transaction);
  }

  afterTransactionCommit({ transaction }: TransactionEventArgs): void {
    currentAct()?.committed(transaction);
  }

  afterTransactionRollback({ transaction }: TransactionEventArgs): void {
    currentAct()?.rolledBack(transaction);
  }
}

const subjectOf = ({ entity, meta }: ChangeSet<object>) => ({
  type: meta.className,
  id: String((entity as Record<string, unknown>)[meta.primaryKeys[0] ?? 'id']),
});

function changeOf(set: ChangeSet<object>): ActChange {
  const after = set.payload as Record<string, unknown>;
  const before = (set.originalEntity ?? {}) as Record<string, unknown>;
  const was = Object.fromEntries(Object.keys(after).map((name) => [name, before[name] ?? null]));
  return { ...subjectOf(set), before: redacted(was) as Fields, after: redacted(after) as Fields };
}

type Fields = Record<string, Recorded>;

import {
  type ChangeSet,
  ChangeSetType,
  type EventSubscriber,
  type FlushEventArgs,
  type TransactionEventArgs,
} from '@mikro-orm/core';
import type { ActionChange, Transaction } from '@minijd/events';
import { currentAction } from './audited-action.ts';
import { type Recorded, redacted } from './redact.ts';

const MOST_CHANGES = 20;

/** Savepoints end within a transaction that may still be rolled back. */
const isOuter = (transaction: object | undefined): transaction is Transaction =>
  transaction !== undefined && !('savepointName' in transaction);

/** Has the action that runs recorded in the transactions it commits. */
export class AuditTransactions implements EventSubscriber {
  onFlush({ uow }: FlushEventArgs): void {
    const action = currentAction();
    if (!action) return;
    const sets = uow.getChangeSets();
    const updated = sets.filter(({ type }) => type === ChangeSetType.UPDATE).slice(0, MOST_CHANGES);
    const created = sets.filter(({ type }) => type === ChangeSetType.CREATE);
    action.note(updated.map(changeOf), created.map(subjectOf));
  }

  async beforeTransactionCommit({ transaction }: TransactionEventArgs): Promise<void> {
    if (isOuter(transaction)) await currentAction()?.committing(transaction);
  }

  afterTransactionCommit({ transaction }: TransactionEventArgs): void {
    currentAction()?.committed(transaction);
  }

  afterTransactionRollback({ transaction }: TransactionEventArgs): void {
    currentAction()?.rolledBack(transaction);
  }
}

const subjectOf = ({ entity, meta }: ChangeSet<object>) => ({
  type: meta.className,
  id: String((entity as Record<string, unknown>)[meta.primaryKeys[0] ?? 'id']),
});

function changeOf(set: ChangeSet<object>): ActionChange {
  const after = set.payload as Record<string, unknown>;
  const before = (set.originalEntity ?? {}) as Record<string, unknown>;
  const was = Object.fromEntries(Object.keys(after).map((name) => [name, before[name] ?? null]));
  return { ...subjectOf(set), before: redacted(was) as Fields, after: redacted(after) as Fields };
}

type Fields = Record<string, Recorded>;

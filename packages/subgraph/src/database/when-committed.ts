import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

type Callback = () => void;

const waiting = new WeakMap<object, Callback[]>();

/** Runs `done` once the transaction of `em` is committed, at once when there is none; never after a rollback. */
export function whenCommitted(em: EntityManager, done: Callback): void {
  const transaction = em.getTransactionContext<object>();
  const callbacks = transaction && waiting.get(transaction);
  if (!transaction) done();
  else if (callbacks) callbacks.push(done);
  else waiting.set(transaction, [done]);
}

/** Tells those who wait for a commit. */
export class CommittedTransactions implements EventSubscriber {
  afterTransactionCommit({ transaction }: TransactionEventArgs): void {
    if (!transaction) return;
    for (const done of waiting.get(transaction) ?? []) done();
    waiting.delete(transaction);
  }
}

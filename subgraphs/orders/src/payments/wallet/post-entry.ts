import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { OrdersDatabase } from '../../orders-context.ts';
import { refusals } from './wallet.refusals.ts';
import type { WalletEntryKind } from './wallet-entry.entity.ts';

export interface Posting {
  userId: string;
  kind: WalletEntryKind;
  /** Negative for a debit. */
  amountMinor: number;
  /** The payment, refund or top-up; each is posted once. */
  sourceId: string;
  orderId?: string;
  note?: string;
}

/** Changes a balance and its ledger in the caller's transaction; refuses an overdraft. */
export async function postEntry(em: EntityManager, posting: Posting): Promise<void> {
  const db: OrdersDatabase = em.getKysely();
  const { userId, amountMinor, sourceId } = posting;
  await db
    .insertInto('wallet')
    .values({ user_id: userId, balance_minor: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const posted = db.selectFrom('wallet_entry').select('id').where('source_id', '=', sourceId);
  // A repeated entry waits here for the first one's transaction and then finds it.
  await db.selectFrom('wallet').select('user_id').where('user_id', '=', userId).forUpdate().execute();
  if (await posted.executeTakeFirst()) return;
  const changed = await db
    .updateTable('wallet')
    .set((eb) => ({ balance_minor: eb('balance_minor', '+', amountMinor) }))
    .where('user_id', '=', userId)
    .where((eb) => eb(eb('balance_minor', '+', amountMinor), '>=', 0))
    .returning('balance_minor as balanceMinor')
    .executeTakeFirst();
  if (!changed) throw refusals.tooLittle();
  await write(db, posting, changed.balanceMinor);
}

async function write(db: OrdersDatabase, posting: Posting, balanceAfterMinor: number): Promise<void> {
  await db
    .insertInto('wallet_entry')
    .values({
      id: uuidv7(),
      user_id: posting.userId,
      kind: posting.kind,
      amount_minor: posting.amountMinor,
      balance_after_minor: balanceAfterMinor,
      source_id: posting.sourceId,
      order_id: posting.orderId,
      note: posting.note,
      created_at: new Date(),
    })
    .execute();
}

import type { OrdersDatabase } from '../../orders-context.ts';

export const selectEntries = (db: OrdersDatabase) =>
  db
    .selectFrom('wallet_entry')
    .select([
      'id',
      'user_id as userId',
      'kind',
      'amount_minor as amountMinor',
      'balance_after_minor as balanceAfterMinor',
      'source_id as sourceId',
      'order_id as orderId',
      'note',
      'created_at as createdAt',
    ]);

export type WalletEntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirstOrThrow']>>;

/** A person's wallet; an empty one when there is no row. */
export async function walletOf(db: OrdersDatabase, userId: string): Promise<{ userId: string; balanceMinor: number }> {
  const wallet = await db
    .selectFrom('wallet')
    .select('balance_minor as balanceMinor')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return { userId, balanceMinor: wallet?.balanceMinor ?? 0 };
}

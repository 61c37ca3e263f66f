import {
  Allow,
  ConnectionArgs,
  connectionOf,
  decodeCursor,
  isUuid,
  MoneyType,
  pageOf,
  pageSize,
  price,
} from '@minijd/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Order, visibleOrder } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { Wallet } from './wallet.entity.ts';
import { selectEntries, type WalletEntryRow, walletOf } from './wallet.rows.ts';
import { WalletEntry } from './wallet-entry.entity.ts';

export const WalletEntryConnection = connectionOf(WalletEntry, 'WalletEntry');

type WalletRow = Awaited<ReturnType<typeof walletOf>>;

@Resolver(() => Wallet)
export class WalletResolver {
  @Allow('SIGNED_IN')
  @Query(() => Wallet, { nullable: true, description: "The viewer's wallet." })
  wallet(@Ctx() { db, userId }: OrdersContext) {
    return walletOf(db, userId);
  }

  @Allow('wallet:credit')
  @Query(() => Wallet, { nullable: true, description: "Administrator: a person's wallet." })
  walletOf(@Arg('userId', () => ID, { description: 'Whose.' }) userId: string, @Ctx() { db }: OrdersContext) {
    return isUuid(userId) ? walletOf(db, userId) : null;
  }

  @FieldResolver(() => MoneyType, { description: 'What can be spent.' })
  balance(@Root() wallet: WalletRow) {
    return price(wallet.balanceMinor);
  }

  @FieldResolver(() => WalletEntryConnection, { description: 'Every change of the balance, newest first.' })
  async entries(
    @Root() { userId }: WalletRow,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { db }: OrdersContext,
  ) {
    const rows = await selectEntries(db)
      .where('user_id', '=', userId)
      .$call((query) => (after == null ? query : query.where('id', '<', entryIdIn(after))))
      .orderBy('id', 'desc')
      .limit(pageSize(first) + 1)
      .execute();
    const countAll = async () => {
      const entries = db.selectFrom('wallet_entry').where('user_id', '=', userId);
      return (await entries.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
    };
    return pageOf(rows, { first, after: after ?? undefined, cursorOf: (row) => [row.id], countAll });
  }
}

function entryIdIn(cursor: string): string | null {
  const id = String(decodeCursor(cursor, 1)[0]);
  return isUuid(id) ? id : null;
}

@Resolver(() => WalletEntry)
export class WalletEntryResolver {
  @FieldResolver(() => MoneyType, { description: 'The change; negative for a debit.' })
  amount(@Root() entry: WalletEntryRow) {
    return price(entry.amountMinor);
  }

  @FieldResolver(() => MoneyType, { description: 'The balance after it.' })
  balanceAfter(@Root() entry: WalletEntryRow) {
    return price(entry.balanceAfterMinor);
  }

  @FieldResolver(() => Order, { nullable: true, description: 'The order that was paid or refunded.' })
  order(@Root() { orderId }: WalletEntryRow, @Ctx() context: OrdersContext) {
    return orderId ? visibleOrder(context, orderId) : null;
  }
}

import { checkedAll, claimKey, earlierResult, idempotentRequest, isUuid } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { AuthorityDocument } from '../../calls/users.generated.ts';
import { oneLineText } from '../../kernel/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { amountMinor } from './amount.ts';
import { postEntry } from './post-entry.ts';
import type { TopUpBalanceInput } from './top-up-balance.resolver.ts';
import { refusals } from './wallet.refusals.ts';
import { WalletEntryKind } from './wallet-entry.entity.ts';

/** Adds money to a balance, once per key. */
export async function topUpBalance(context: OrdersContext, input: TopUpBalanceInput): Promise<void> {
  const { request, ...posting } = checkedAll({
    request: () => idempotentRequest(context.userId, 'topUpBalance', input),
    userId: () => {
      if (!isUuid(input.userId)) throw refusals.user();
      return input.userId;
    },
    kind: () => WalletEntryKind.TOP_UP,
    amountMinor: () => amountMinor(input.amount),
    note: () => oneLineText(input.note, 200, ['input', 'note']),
  });
  const { _authority: person } = await context.call('users', AuthorityDocument, { userId: input.userId });
  if (!person) throw refusals.user();
  const sourceId = uuidv7();
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    // The second of two parallel requests waits in claimKey for the first, and then finds its key.
    if (await claimKey(db, request, sourceId)) await postEntry(em, { ...posting, sourceId });
    else await earlierResult(db, request);
  });
}

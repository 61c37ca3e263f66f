import { Refusal } from '@minijd/subgraph';
import { abandonedBefore } from '../kernel/index.ts';
import type { OrdersContext } from '../orders-context.ts';
import { UNFINISHED } from './checkout-saga.entity.ts';
import { acquireLease } from './checkout-saga.rows.ts';
import { runCheckout, undoCheckout } from './checkout-saga.ts';

/** Job of every minute and of every start: finishes or undoes checkouts after a crash. */
export async function recoverCheckouts(_: object, context: OrdersContext): Promise<void> {
  const abandoned = await context.db
    .selectFrom('checkout_saga')
    .select('id')
    .where('step', 'in', UNFINISHED)
    .where('touched_at', '<', abandonedBefore(context))
    .limit(500)
    .execute();
  for (const { id } of abandoned) await recover(context, id);
}

/** A checkout with reserved stock becomes the order its buyer placed; an earlier one is undone. */
async function recover(context: OrdersContext, id: string): Promise<void> {
  const checkout = await acquireLease(context.db, id, abandonedBefore(context));
  if (!checkout) return;
  context.log.warn({ checkout: id, step: checkout.step }, 'recovering a checkout');
  if (checkout.step === 'PRICED' || checkout.payBefore <= new Date()) return undoCheckout(context, id);
  try {
    await runCheckout(context, checkout);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

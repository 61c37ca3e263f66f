import type { EntityManager } from '@mikro-orm/postgresql';
import { failpoint, present } from '../../kernel/index.ts';
import { lockOrder, noteOnOrder, publishEvent } from '../../order/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import type { Payment } from '../payment.entity.ts';
import { paymentById, selectRefunds } from '../payment.rows.ts';
import { refundPayload } from '../payment-payload.ts';
import type { RefundProviderEvent } from '../provider/payment-provider.ts';
import { requireProvider } from '../provider/payment-providers.ts';
import { postEntry } from '../wallet/post-entry.ts';
import { WalletEntryKind } from '../wallet/wallet-entry.entity.ts';
import { PaymentRefund } from './payment-refund.entity.ts';
import { RefundDestination, RefundStatus } from './refund-status.ts';
import { lockPayment } from './request-refund.ts';

/** Job: makes a refund. Idempotent, because providers and the ledger use the refund's id. */
export async function refundPayment({ refundId }: { refundId: string }, context: OrdersContext): Promise<void> {
  const refund = await selectRefunds(context.db).where('id', '=', refundId).executeTakeFirst();
  if (refund?.status !== RefundStatus.REQUESTED) return;
  failpoint(context, 'REFUND_REQUESTED');
  const { paymentId, amountMinor, reference } = refund;
  if (refund.destination === RefundDestination.BALANCE) return finish(context, refund, refundId);
  const payment = present(await paymentById(context.db, paymentId), 'payment of the refund');
  const provider = requireProvider(context, payment.provider);
  const providerEvent = await provider.refund({ refundId, payment, amountMinor, reference });
  failpoint(context, 'REFUND_SENT');
  await settleRefund(context, providerEvent);
  failpoint(context, 'REFUND_RECORDED');
}

/** Handles a provider event about a refund, idempotently; false when it is not one of ours. */
export async function settleRefund(context: OrdersContext, providerEvent: RefundProviderEvent): Promise<boolean> {
  const refund = await selectRefunds(context.db).where('id', '=', providerEvent.refundId).executeTakeFirst();
  if (!refund || refund.amountMinor !== providerEvent.amountMinor) return false;
  if (providerEvent.outcome === 'PENDING') await noteReference(context, providerEvent);
  else if (providerEvent.outcome === 'FAILED') await turnToBalance(context, refund, providerEvent.reference);
  else await finish(context, refund, providerEvent.reference);
  return true;
}

/** Pending at the provider: from now on it is checked, not requested again. */
async function noteReference(context: OrdersContext, { refundId, reference }: RefundProviderEvent): Promise<void> {
  await context.db
    .updateTable('payment_refund')
    .set({ reference, touched_at: new Date() })
    .where('id', '=', refundId)
    .where('status', '=', RefundStatus.REQUESTED)
    .execute();
}

interface Place {
  id: string;
  orderId: string;
  paymentId: string;
}

/** Runs `change` with order, payment and refund locked; then publishes its timeline entry. */
async function withLocks(
  context: OrdersContext,
  { id, orderId, paymentId }: Place,
  change: (em: EntityManager, payment: Payment, refund: PaymentRefund) => Promise<boolean>,
): Promise<void> {
  const eventId = await context.em.transactional(async (em) => {
    const order = await lockOrder(em, orderId);
    const payment = await lockPayment(em, paymentId);
    const refund = await em.findOneOrFail(PaymentRefund, id, { refresh: true });
    if (!(await change(em, payment, refund))) return undefined;
    const event = noteOnOrder(context, order, { type: 'REFUNDED' });
    event.detail = refund.destination === RefundDestination.BALANCE ? refund.destination : undefined;
    em.persist(event);
    return event.id;
  });
  if (eventId) await publishEvent(context, orderId, eventId);
}

/** The refund succeeded; one to the balance is posted here, in the same transaction. */
function finish(context: OrdersContext, place: Place, reference: string): Promise<void> {
  return withLocks(context, place, async (em, payment, refund) => {
    if (refund.status === RefundStatus.SUCCEEDED) return false;
    if (refund.destination === RefundDestination.BALANCE) await credit(em, payment, refund);
    refund.succeed(reference);
    await close(context, em, { payment, refund });
    return true;
  });
}

/** The provider cannot refund it (a closed account): the buyer gets the money as balance instead, once. */
function turnToBalance(context: OrdersContext, place: Place, reference: string): Promise<void> {
  return withLocks(context, place, async (em, payment, refund) => {
    if (refund.destination === RefundDestination.BALANCE) return false;
    refund.turnToBalance(reference);
    await credit(em, payment, refund);
    await close(context, em, { payment, refund });
    return true;
  });
}

/** The buyer finds in the ledger what the administrator wrote. */
function credit(
  em: EntityManager,
  { order }: Payment,
  { id: sourceId, amountMinor, note }: PaymentRefund,
): Promise<void> {
  const { buyerId: userId, id: orderId } = order;
  return postEntry(em, { userId, kind: WalletEntryKind.REFUND, amountMinor, sourceId, orderId, ...(note && { note }) });
}

async function close(
  context: OrdersContext,
  em: EntityManager,
  { payment, refund }: { payment: Payment; refund: PaymentRefund },
): Promise<void> {
  await em.flush();
  const open = await em.count(PaymentRefund, { paymentId: payment.id, status: RefundStatus.REQUESTED });
  if (open === 0 && payment.isPromisedBack) payment.refund();
  await context.emit(em, 'orders.refund.succeeded', refundPayload(payment, refund));
}

import type { EntityManager } from '@mikro-orm/postgresql';
import { fromDecimal } from '@minijd/money';
import {
  checkedAll,
  claimKey,
  earlierResult,
  type IdempotentRequest,
  idempotentRequest,
  isUuid,
} from '@minijd/subgraph';
import { failpoint, present } from '../kernel/index.ts';
import { lockOrder, type Order, OrderStatus, orderRefusals } from '../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../orders-context.ts';
import { refuseWhilePaying } from './paid-payment.ts';
import type { PayOrderInput } from './pay-order.resolver.ts';
import { Payment } from './payment.entity.ts';
import { refusals } from './payment.refusals.ts';
import { type PaymentRow, paymentById } from './payment.rows.ts';
import { PaymentStatus } from './payment-method.ts';
import { paymentPayload } from './payment-payload.ts';
import { providerFor, requireProvider } from './provider/payment-providers.ts';
import { fulfil, markReceived } from './settle-payment.ts';
import { postEntry } from './wallet/post-entry.ts';
import { WalletEntryKind } from './wallet/wallet-entry.entity.ts';

export interface Started {
  paymentId: string;
  clientSecret?: string;
}

/** Starts a payment for an order of the viewer. No lock is held while a provider is called. */
export async function payOrder(context: OrdersContext, input: PayOrderInput): Promise<Started> {
  const { request } = checkedAll({
    request: () => idempotentRequest(context.userId, 'payOrder', input),
    token: () => {
      if (!isPaymentToken(input.paymentToken ?? '')) throw refusals.token();
    },
  });
  const { payment, begun } = await begin(context, input, request);
  if (payment.provider === 'wallet') return payFromWallet(context, input.orderId, payment);
  // A repeated request still needs the secret for confirmation; providers charge nothing twice.
  if (!begun && payment.status !== PaymentStatus.PENDING) return { paymentId: payment.id };
  failpoint(context, 'PAYMENT_STARTED');
  const { reference, clientSecret } = await requireProvider(context, payment.provider).charge({
    paymentId: payment.id,
    method: payment.method,
    amountMinor: payment.amountMinor,
    token: input.paymentToken ?? undefined,
  });
  failpoint(context, 'CHARGED');
  await context.db.updateTable('payment').set({ reference }).where('id', '=', payment.id).execute();
  return { paymentId: payment.id, clientSecret };
}

/** Only checked to be short and printable; the provider interprets it. */
const isPaymentToken = (token: string) => /^[\w.:-]{0,255}$/.test(token);

/** Already paid: only the stock has to be committed, also when the request is repeated after a crash. */
async function payFromWallet(context: OrdersContext, orderId: string, { id }: { id: string }): Promise<Started> {
  failpoint(context, 'PAYMENT_SUCCEEDED');
  const { status } = await context.db
    .selectFrom('order')
    .select('status')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow();
  if (status === OrderStatus.PENDING) await fulfil(context, orderId, id);
  return { paymentId: id };
}

type Begun = { begun: true; payment: Payment } | { begun: false; payment: PaymentRow };

/**
 * Writes the payment and its key; requests with the same key wait for the order's row lock and find the first one's
 * payment.
 */
async function begin(context: OrdersContext, input: PayOrderInput, request: IdempotentRequest): Promise<Begun> {
  if (!isUuid(input.orderId)) throw orderRefusals.noSuchOrder(['input', 'orderId']);
  return context.em.transactional(async (em): Promise<Begun> => {
    const db: OrdersDatabase = em.getKysely();
    const order = await lockOrder(em, input.orderId);
    if (order.buyerId !== request.ownerId) throw orderRefusals.noSuchOrder(['input', 'orderId']);
    const earlier = await earlierResult(db, request);
    if (earlier) return { begun: false, payment: await paymentOfKey(db, earlier, order) };
    await refuseUnpayable(em, order);
    refuseOtherPrice(order, input.expectedTotal == null ? undefined : fromDecimal(input.expectedTotal).minor);
    const payment = Object.assign(new Payment(), {
      ...{ order, method: input.method, amountMinor: order.totalMinor },
      provider: providerFor(context, { method: input.method, amountMinor: order.totalMinor }),
    });
    await claimKey(db, request, payment.id);
    await em.persist(payment).flush();
    await context.emit(em, 'orders.payment.started', paymentPayload(payment));
    if (payment.provider === 'wallet') await takeFromWallet(context, em, payment);
    return { begun: true, payment };
  });
}

/** The payment of a repeated request; an open one of another price is not charged any more. */
async function paymentOfKey(db: OrdersDatabase, id: string, order: Order): Promise<PaymentRow> {
  const payment = present(await paymentById(db, id), 'payment of the key');
  const open = payment.status === PaymentStatus.PENDING && order.status === OrderStatus.PENDING;
  if (open) refuseOtherPrice(order, payment.amountMinor);
  return payment;
}

async function takeFromWallet(context: OrdersContext, em: EntityManager, payment: Payment): Promise<void> {
  const { id: sourceId, order, amountMinor } = payment;
  const posting = { userId: order.buyerId, kind: WalletEntryKind.PAYMENT, amountMinor: -amountMinor, sourceId };
  if (amountMinor > 0) await postEntry(em, { ...posting, orderId: order.id });
  payment.reference = payment.id;
  await markReceived(context, em, payment);
}

async function refuseUnpayable(em: EntityManager, order: Order): Promise<void> {
  if (order.status !== OrderStatus.PENDING) throw orderRefusals.notNow(order.status);
  if (order.payBefore && order.payBefore <= new Date()) throw refusals.tooLate();
  await refuseWhilePaying(em.getKysely(), order.id);
}

/** A buyer pays what they saw: the seller may have changed the price since. */
function refuseOtherPrice({ totalMinor }: Order, seenMinor: number | undefined): void {
  if (seenMinor !== undefined && seenMinor !== totalMinor) throw refusals.priceChanged(seenMinor, totalMinor);
}

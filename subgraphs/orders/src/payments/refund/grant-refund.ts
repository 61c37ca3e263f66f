import { checkedAll, claimKey, earlierResult, idempotentRequest, isUuid } from '@minijd/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { oneLineText } from '../../kernel/index.ts';
import { lockOrder } from '../../order/index.ts';
import type { OrdersContext, OrdersDatabase } from '../../orders-context.ts';
import { refusals } from '../payment.refusals.ts';
import { paymentById } from '../payment.rows.ts';
import { amountMinor } from '../wallet/amount.ts';
import type { RefundPaymentInput } from './refund-payment.resolver.ts';
import { RefundReason } from './refund-status.ts';
import { lockPayment, requestRefund } from './request-refund.ts';

/** Refunds money by an administrator's decision, once per key. */
export async function grantRefund(context: OrdersContext, input: RefundPaymentInput): Promise<void> {
  const { request, amount, note } = checkedAll({
    request: () => idempotentRequest(context.userId, 'refundPayment', input),
    amount: () => (input.amount == null ? undefined : amountMinor(input.amount)),
    note: () => oneLineText(input.reason, 200, ['input', 'reason']),
  });
  const known = isUuid(input.paymentId) ? await paymentById(context.db, input.paymentId) : undefined;
  if (!known) throw refusals.noSuchPayment();
  const refundId = uuidv7();
  const wanted = {
    ...{ refundId, reason: RefundReason.GOODWILL, destination: input.destination ?? undefined },
    ...{ amountMinor: amount, note },
  };
  await context.em.transactional(async (em) => {
    const db: OrdersDatabase = em.getKysely();
    await lockOrder(em, known.orderId);
    if (!(await claimKey(db, request, refundId))) return void (await earlierResult(db, request));
    await requestRefund(context, em, { ...wanted, payment: await lockPayment(em, known.id) });
  });
}

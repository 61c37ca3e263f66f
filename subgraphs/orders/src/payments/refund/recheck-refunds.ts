import { abandonedBefore } from '../../kernel/index.ts';
import type { OrdersContext } from '../../orders-context.ts';
import { refundPayment } from './refund-payment.ts';
import { RefundStatus } from './refund-status.ts';

/**
 * Job of every minute and of every start: continues refunds after a crash, and checks those pending at the provider.
 */
export async function recheckRefunds(_: object, context: OrdersContext): Promise<void> {
  const open = await context.db
    .selectFrom('payment_refund')
    .select('id')
    .where('status', '=', RefundStatus.REQUESTED)
    .where('touched_at', '<', abandonedBefore(context))
    .orderBy('touched_at')
    .limit(500)
    .execute();
  for (const { id } of open) {
    // One failure must not delay the others.
    await refundPayment({ refundId: id }, context).catch((error: unknown) => {
      context.log.error({ err: error, refund: id }, 'a refund fails');
    });
  }
}

import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { createOrderStatusChangedSubscription, createPayOrderMutation } from '../../graphql/generated/operations.ts';
import type { PaymentMethod, PayPageQuery } from '../../graphql/generated/types.ts';
import { NETWORK_FAILURE } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { type PaymentState, paymentState } from './payment-state.ts';

export type PayableOrder = NonNullable<PayPageQuery['order']>;

const POLL_MS = 3_000;
const SLOW_AFTER_MS = 30_000;

export interface PaymentFlow {
  state: Accessor<PaymentState>;
  /** The provider takes unusually long. */
  slow: Accessor<boolean>;
  sending: Accessor<boolean>;
  problem: Accessor<string | undefined>;
  pay(method: PaymentMethod): Promise<void>;
}

/** Pays an order and follows the payment, by live events and by polling while none arrive. */
export function createPayment(order: Accessor<PayableOrder>, refetch: () => void): PaymentFlow {
  const { t } = useI18n();
  const payOrder = createPayOrderMutation();
  const [problem, setProblem] = createSignal<string>();
  const [slow, setSlow] = createSignal(false);
  const state = createMemo(() => paymentState(order()));
  let idempotencyKey = crypto.randomUUID();

  createOrderStatusChangedSubscription(() => ({ orderId: order().id }), refetch);
  createEffect(
    on(
      () => state() === 'waiting',
      (waiting) => {
        setSlow(false);
        if (!waiting) return;
        const poll = setInterval(refetch, POLL_MS);
        const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
        onCleanup(() => {
          clearInterval(poll);
          clearTimeout(timer);
        });
      },
    ),
  );

  const pay = async (method: PaymentMethod): Promise<void> => {
    if (payOrder.pending()) return;
    setProblem(undefined);
    const { data, failure } = await payOrder({
      input: { orderId: order().id, method, idempotencyKey, expectedTotal: order().total.amount },
    });
    // Without an answer the key is kept: the payment may have started.
    if (failure) setProblem(failure.code === NETWORK_FAILURE ? t.pay.unanswered : failureText(t, failure));
    if (!data) return;
    idempotencyKey = crypto.randomUUID();
    setProblem(data.payOrder.userErrors[0]?.message);
    refetch();
  };
  return { state, slow, sending: payOrder.pending, problem, pay };
}

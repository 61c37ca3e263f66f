import { useNavigate } from '@solidjs/router';
import { type Accessor, createSignal } from 'solid-js';
import {
  createBuyAgainMutation,
  createCancelOrderMutation,
  createCancelPaidOrderMutation,
  createConfirmReceiptMutation,
} from '../../graphql/generated/operations.ts';
import type { CancelPaidOrderInput } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSession } from '../session/session.ts';

export interface BoughtLine {
  quantity: number;
  /** Null while the catalog is unavailable. */
  sku: { id: string } | null;
}

export interface OrderActions {
  cancel(orderId: string, reason: string): Promise<boolean>;
  /** Refunded by itself. */
  cancelPaid(input: CancelPaidOrderInput): Promise<boolean>;
  confirmReceipt(orderId: string): Promise<boolean>;
  /** Adds the same goods to the cart and opens it. */
  buyAgain(lines: readonly BoughtLine[]): Promise<void>;
  pending: Accessor<boolean>;
  problem: Accessor<string | undefined>;
}

/** A buyer's actions on an order; `onChanged` reloads the page, without optimistic updates. */
export function createOrderActions(onChanged: () => void): OrderActions {
  const { t } = useI18n();
  const navigate = useNavigate();
  const session = useSession();
  const toast = useToast();
  const cancelOrder = createCancelOrderMutation();
  const cancelPaid = createCancelPaidOrderMutation();
  const confirm = createConfirmReceiptMutation();
  const addMany = createBuyAgainMutation();
  const [problem, setProblem] = createSignal<string>();

  const accepted = <Data>(
    { data, failure }: OperationResult<Data>,
    refusals: (data: Data) => readonly { message: string }[],
  ): boolean => {
    const refusal = data && refusals(data)[0]?.message;
    setProblem(failure ? failureText(t, failure) : refusal);
    return !failure && refusal === undefined;
  };
  const changed = (done: boolean): boolean => {
    onChanged();
    return done;
  };

  return {
    cancel: async (orderId, reason) =>
      changed(
        accepted(
          await cancelOrder({ input: { orderId, reason: reason.trim() || null } }),
          (data) => data.cancelOrder.userErrors,
        ),
      ),
    cancelPaid: async (input) =>
      changed(accepted(await cancelPaid({ input }), (data) => data.cancelPaidOrder.userErrors)),
    confirmReceipt: async (orderId) =>
      changed(accepted(await confirm({ orderId }), (data) => data.confirmReceipt.userErrors)),
    async buyAgain(lines) {
      const wanted = lines.flatMap(({ sku, quantity }) => (sku ? [{ skuId: sku.id, quantity }] : []));
      const answer = await addMany({ lines: wanted });
      if (!accepted(answer, (data) => data.addManyToCart.userErrors)) return;
      const skipped = answer.data?.addManyToCart.skipped.length ?? 0;
      if (skipped === new Set(wanted.map(({ skuId }) => skuId)).size) return void setProblem(t.orders.againNone);
      if (skipped > 0) toast({ tone: 'info', text: t.orders.againPartly(skipped) });
      session.beginCart();
      navigate('/cart');
    },
    pending: () => cancelOrder.pending() || cancelPaid.pending() || confirm.pending() || addMany.pending(),
    problem,
  };
}

import { createSignal, For, Show } from 'solid-js';
import type { OrderStatus } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { CancelOrderDialog } from './cancel-order-dialog.tsx';
import { CancelPaidDialog, type PaidOrder } from './cancel-paid-dialog.tsx';
import { ConfirmReceiptDialog } from './confirm-receipt-dialog.tsx';
import type { BoughtLine, OrderActions } from './create-order-actions.ts';
import { type ChoosableOrder, type OrderChoice, orderChoices } from './order-choices.ts';

export interface OrderButtonsProps {
  order: ChoosableOrder & {
    id: string;
    status: OrderStatus;
    lines: readonly BoughtLine[];
    /** On the page of the order. */
    subOrders?: PaidOrder['subOrders'];
    payments?: PaidOrder['payments'];
  };
  actions: OrderActions;
  /** On cards: only the next step and "buy again". */
  most?: number;
}

/** The actions of an order, the next step first and primary. */
export function OrderButtons(props: OrderButtonsProps) {
  const { t } = useI18n();
  const [cancellingPaid, setCancellingPaid] = createSignal(false);
  const [cancelling, setCancelling] = createSignal(false);
  const [confirming, setConfirming] = createSignal(false);
  const travelling = () => props.order.status === 'SHIPPED';
  const choices = () => orderChoices(props.order).slice(0, props.most);
  const button = (choice: OrderChoice): ButtonProps => {
    const { id } = props.order;
    if (choice === 'pay') return { tone: 'brand', href: `/pay/${id}`, children: t.order.pay };
    if (choice === 'review') return { href: `/orders/${id}#review`, children: t.order.review };
    if (choice === 'afterSale') return { href: `/orders/${id}/after-sale`, children: t.afterSale.ask };
    if (choice === 'cancel') return { tone: 'danger', onClick: () => setCancelling(true), children: t.order.cancel };
    if (choice === 'cancelPaid') {
      return { tone: 'danger', onClick: () => setCancellingPaid(true), children: t.order.cancel };
    }
    return {
      // Primary only once everything is delivered.
      tone: travelling() ? 'outline' : 'brand',
      onClick: () => setConfirming(true),
      children: t.order.confirmReceipt,
    };
  };
  return (
    <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
      <Button busy={props.actions.pending()} onClick={() => void props.actions.buyAgain(props.order.lines)}>
        {t.orders.again}
      </Button>
      <For each={choices().toReversed()}>{(choice) => <Button {...button(choice)} />}</For>
      <ConfirmReceiptDialog
        orderId={props.order.id}
        travelling={travelling()}
        open={confirming()}
        onClose={() => setConfirming(false)}
        actions={props.actions}
      />
      <Show when={choices().includes('cancelPaid')}>
        <CancelPaidDialog
          order={{ id: props.order.id, subOrders: props.order.subOrders ?? [], payments: props.order.payments ?? [] }}
          open={cancellingPaid()}
          onClose={() => setCancellingPaid(false)}
          actions={props.actions}
        />
      </Show>
      <CancelOrderDialog
        orderId={props.order.id}
        open={cancelling()}
        onClose={() => setCancelling(false)}
        actions={props.actions}
      />
    </div>
  );
}

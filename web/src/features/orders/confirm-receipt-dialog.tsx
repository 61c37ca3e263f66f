import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import type { OrderActions } from './create-order-actions.ts';

export interface ConfirmReceiptDialogProps {
  orderId: string;
  /** Whether a parcel is still in transit. */
  travelling: boolean;
  open: boolean;
  onClose: () => void;
  actions: OrderActions;
}

/** A confirmation: completing an order cannot be undone. */
export function ConfirmReceiptDialog(props: ConfirmReceiptDialogProps) {
  const { t } = useI18n();
  const confirm = async (): Promise<void> => {
    if (await props.actions.confirmReceipt(props.orderId)) props.onClose();
  };
  return (
    <Dialog
      alert
      open={props.open}
      onClose={props.onClose}
      title={t.order.confirmReceiptTitle}
      footer={
        <>
          <Button autofocus onClick={() => props.onClose()}>
            {t.order.notYet}
          </Button>
          <Button tone="brand" busy={props.actions.pending()} onClick={confirm}>
            {t.order.confirmReceipt}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <Show when={props.travelling}>
          <p class="rounded-sm bg-warn-soft p-2 text-warn">{t.order.stillTravelling}</p>
        </Show>
        <p>{t.order.confirmReceiptText}</p>
        <FormProblem text={props.actions.problem()} />
      </div>
    </Dialog>
  );
}

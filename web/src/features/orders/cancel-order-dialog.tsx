import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import type { OrderActions } from './create-order-actions.ts';

export interface CancelOrderDialogProps {
  orderId: string;
  open: boolean;
  onClose: () => void;
  actions: OrderActions;
}

/** A confirmation: a cancelled order cannot be restored. */
export function CancelOrderDialog(props: CancelOrderDialogProps) {
  const { t } = useI18n();
  const [reason, setReason] = createSignal('');
  const cancel = async (): Promise<void> => {
    if (await props.actions.cancel(props.orderId, reason())) props.onClose();
  };
  return (
    <Dialog
      alert
      open={props.open}
      onClose={props.onClose}
      title={t.order.cancelTitle}
      footer={
        <>
          <Button autofocus onClick={() => props.onClose()}>
            {t.order.keep}
          </Button>
          <Button tone="danger" busy={props.actions.pending()} onClick={cancel}>
            {t.order.cancel}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <p>{t.order.cancelText}</p>
        <Field label={t.order.cancelReason} maxlength={200} value={reason()} onInput={setReason} />
        <FormProblem text={props.actions.problem()} />
      </div>
    </Dialog>
  );
}

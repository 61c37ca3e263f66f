import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Field } from '../../ui/field.tsx';
import { CancelFrame } from './cancel-frame.tsx';
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
  return (
    <CancelFrame
      open={props.open}
      onClose={props.onClose}
      actions={props.actions}
      confirm={t.order.cancel}
      cancel={() => props.actions.cancel(props.orderId, reason())}
    >
      <p>{t.order.cancelText}</p>
      <Field label={t.order.cancelReason} maxlength={200} value={reason()} onInput={setReason} />
    </CancelFrame>
  );
}

import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import type { OrderActions } from './create-order-actions.ts';

/** What both dialogs that cancel an order share: the question, keeping it, cancelling it, and why that failed. */
export function CancelFrame(props: {
  open: boolean;
  onClose: () => void;
  actions: OrderActions;
  confirm: string;
  cancel: () => Promise<boolean>;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const cancel = async (): Promise<void> => {
    if (await props.cancel()) props.onClose();
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
            {props.confirm}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        {props.children}
        <FormProblem text={props.actions.problem()} />
      </div>
    </Dialog>
  );
}

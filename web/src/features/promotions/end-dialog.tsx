import { createSignal } from 'solid-js';
import type { Failure } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';

export interface EndDialogProps {
  title: string;
  /** What becomes of what was claimed or ordered. */
  text: string;
  ended: string;
  /** On the button; else that it ends now. */
  label?: string;
  end: () => Promise<{ failure?: Failure | undefined; message?: string | undefined }>;
  onClose: () => void;
  onEnded: () => void;
}

/** Asks before a promotion is ended early. */
export function EndDialog(props: EndDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const end = async (): Promise<void> => {
    if (busy()) return;
    setBusy(true);
    const { failure, message } = await props.end();
    setBusy(false);
    const refused = failure ? failureText(t, failure) : message;
    setProblem(refused);
    if (refused) return;
    toast({ text: props.ended });
    props.onClose();
    props.onEnded();
  };
  return (
    <Dialog
      alert
      open
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button onClick={props.onClose}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={busy()} onClick={() => void end()}>
            {props.label ?? t.couponWork.end}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <FormProblem text={problem()} />
    </Dialog>
  );
}

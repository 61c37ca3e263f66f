import { createSignal, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FormProblem } from './form-problem.tsx';
import { TextArea } from './text-area.tsx';

export interface ReasonDialogProps {
  title: string;
  /** What happens. */
  text?: string;
  label: string;
  hint?: string;
  maxlength: number;
  /** Said when no reason is given. */
  missing: string;
  confirm: string;
  /** Gets the trimmed reason; a text is why it was refused. */
  send: (reason: string) => Promise<string | undefined>;
  onClose: () => void;
  children?: JSX.Element;
}

/** Asks for a reason before something is done that needs one. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useI18n();
  const [reason, setReason] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const [failed, setFailed] = createSignal<string>();
  const [pending, setPending] = createSignal(false);
  const send = async (): Promise<void> => {
    setMissing(!reason().trim());
    if (missing() || pending()) return;
    setPending(true);
    const problem = await props.send(reason().trim());
    setPending(false);
    setFailed(problem);
    if (!problem) props.onClose();
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={props.title}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={pending()} onClick={() => void send()}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        {props.text && <p class="text-text-2">{props.text}</p>}
        <TextArea
          label={props.label}
          hint={props.hint}
          maxlength={props.maxlength}
          value={reason()}
          error={missing() ? props.missing : undefined}
          onInput={setReason}
        />
        {props.children}
        <FormProblem text={failed()} />
      </div>
    </Dialog>
  );
}

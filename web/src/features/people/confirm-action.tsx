import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

export interface ConfirmActionProps {
  title: string;
  /** What happens. */
  text: string;
  label: string;
  danger?: boolean;
  action: () => Promise<string | undefined>;
  onClose: () => void;
}

/** Asks before something is done to a person; stays open with the reason when it is refused. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { t } = useI18n();
  const [pending, setPending] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const act = async (): Promise<void> => {
    setPending(true);
    setProblem(await props.action());
    setPending(false);
    if (!problem()) props.onClose();
  };
  return (
    <Dialog
      alert
      open
      onClose={() => props.onClose()}
      title={props.title}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone={props.danger ? 'danger' : 'brand'} busy={pending()} onClick={() => void act()}>
            {props.label}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      <FormProblem text={problem()} />
    </Dialog>
  );
}

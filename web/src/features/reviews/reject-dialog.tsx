import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface Rejection {
  reason: string;
  followUp: boolean;
}

const LONGEST = 300;

/** Asks why a review is rejected; the author reads it. */
export function RejectDialog(props: {
  hasFollowUp: boolean;
  onReject: (rejection: Rejection) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const [reason, setReason] = createSignal('');
  const [followUp, setFollowUp] = createSignal(false);
  const [missing, setMissing] = createSignal(false);
  const [failed, setFailed] = createSignal<string>();
  const [pending, setPending] = createSignal(false);
  const reject = async (): Promise<void> => {
    setMissing(!reason().trim());
    if (missing()) return;
    setPending(true);
    const problem = await props.onReject({ reason: reason().trim(), followUp: followUp() });
    setPending(false);
    setFailed(problem);
    if (!problem) props.onClose();
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t.reviewWork.rejectTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={pending()} onClick={() => void reject()}>
            {t.reviewWork.reject}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <TextArea
          label={t.reviewWork.rejectReason}
          hint={t.reviewWork.rejectHint}
          maxlength={LONGEST}
          value={reason()}
          error={missing() ? t.reviewWork.needReason : undefined}
          onInput={setReason}
        />
        <Show when={props.hasFollowUp}>
          <Checkbox label={t.reviewWork.onlyFollowUp} checked={followUp()} onChange={setFollowUp} />
        </Show>
        <FormProblem text={failed()} />
      </div>
    </Dialog>
  );
}

import { createSignal, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox } from '../../ui/field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

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
  const [followUp, setFollowUp] = createSignal(false);
  return (
    <ReasonDialog
      title={t.reviewWork.rejectTitle}
      label={t.reviewWork.rejectReason}
      hint={t.reviewWork.rejectHint}
      maxlength={LONGEST}
      missing={t.reviewWork.needReason}
      confirm={t.reviewWork.reject}
      send={(reason) => props.onReject({ reason, followUp: followUp() })}
      onClose={props.onClose}
    >
      <Show when={props.hasFollowUp}>
        <Checkbox label={t.reviewWork.onlyFollowUp} checked={followUp()} onChange={setFollowUp} />
      </Show>
    </ReasonDialog>
  );
}

import { createSignal } from 'solid-js';
import { createReportReviewMutation } from '../../graphql/generated/operations.ts';
import type { ReviewReportReason } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast.tsx';

const REASONS: readonly ReviewReportReason[] = [
  'FALSE',
  'ADVERTISING',
  'ABUSIVE',
  'PRIVATE_DATA',
  'OFF_TOPIC',
  'OTHER',
];
const LONGEST_NOTE = 300;

/** Says to the moderators what is wrong with a review. */
export function ReportDialog(props: { reviewId: string; onClose: (reported: boolean) => void }) {
  const { t } = useI18n();
  const toast = useToast();
  const report = createReportReviewMutation();
  const [reason, setReason] = createSignal<ReviewReportReason>('FALSE');
  const [note, setNote] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const send = async (): Promise<void> => {
    setProblem(undefined);
    const input = { reviewId: props.reviewId, reason: reason(), note: note().trim() || null };
    const { data, failure } = await report({ input });
    if (data?.reportReview.review) {
      toast({ text: t.reviews.reportThanks });
      return props.onClose(true);
    }
    setProblem(failure ? failureText(t, failure) : (data?.reportReview.userErrors[0]?.message ?? t.failures.server));
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose(false)}
      title={t.reviews.reportTitle}
      footer={
        <>
          <Button onClick={() => props.onClose(false)}>{t.actions.cancel}</Button>
          <Button tone="brand" busy={report.pending()} onClick={() => void send()}>
            {t.reviews.report}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <SelectField
          label={t.reviews.reportWhy}
          options={REASONS.map((value) => ({ value, label: t.reviews.reportReasons[value] }))}
          value={reason()}
          onChange={setReason}
        />
        <TextArea label={t.reviews.reportNote} maxlength={LONGEST_NOTE} value={note()} onInput={setNote} />
        <FormProblem text={problem()} />
      </div>
    </Dialog>
  );
}

import { createSignal } from 'solid-js';
import { createDiscardDeadLettersMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

/** Asks why failed jobs are to be discarded, and discards them. */
export function DiscardDialog(props: { ids: readonly string[]; name: string; onClose: (discarded: boolean) => void }) {
  const { t } = useI18n();
  const discard = createDiscardDeadLettersMutation();
  const [reason, setReason] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  let discarded = false;
  const confirm = async (): Promise<void> => {
    const { data, failure } = await discard({ ids: [...props.ids], reason: reason() });
    setProblem(failure ? failureText(t, failure) : data?.discardDeadLetters.userErrors[0]?.message);
    if (problem()) return;
    discarded = true;
    props.onClose(true);
  };
  return (
    <Dialog
      alert
      open
      onClose={() => discarded || props.onClose(false)}
      title={t.seller.discardTitle(props.name)}
      footer={
        <>
          <Button onClick={() => props.onClose(false)}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={discard.pending()} onClick={() => void confirm()}>
            {t.seller.discard}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <p>{t.seller.discardText}</p>
        <Field label={t.seller.discardReason} maxlength={200} value={reason()} onInput={setReason} />
        <FormProblem text={problem()} />
      </div>
    </Dialog>
  );
}

import { createSignal, Show } from 'solid-js';
import {
  createDiscardDeadLettersMutation,
  createReplayDeadLettersMutation,
} from '../../graphql/generated/operations.ts';
import type { DeadLettersQuery } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';

export type DeadLetter = NonNullable<DeadLettersQuery['deadLetters']>[number];

/** A dead letter with its error: retry it, or discard it with a reason. */
export function DeadLetterRow(props: { letter: DeadLetter; onChanged: () => void }) {
  const { t, format } = useI18n();
  const toast = useToast();
  const viewer = useViewer();
  const replay = createReplayDeadLettersMutation();
  const [discarding, setDiscarding] = createSignal(false);
  const again = async (): Promise<void> => {
    const { failure } = await replay({ ids: [props.letter.id] });
    toast(failure ? { tone: 'error', text: failureText(t, failure) } : { text: t.seller.replayed });
    props.onChanged();
  };
  return (
    <li class="panel flex flex-col gap-2 p-4">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <p>
          <b>{props.letter.queue}</b>{' '}
          <span class="text-xs text-text-3">
            {format.dateTime(props.letter.failedAt)} · {t.seller.retries(props.letter.retries)}
          </span>
        </p>
        <Show when={may(viewer()?.me, 'OPERATION_WRITE')}>
          <span class="flex gap-2">
            <Button size="sm" tone="danger" onClick={() => setDiscarding(true)}>
              {t.seller.discard}
            </Button>
            <Button size="sm" tone="brand" busy={replay.pending()} onClick={() => void again()}>
              {t.seller.replay}
            </Button>
          </span>
        </Show>
      </div>
      <p class="text-sm text-bad">{props.letter.error}</p>
      <pre class="overflow-x-auto rounded-sm bg-sunken p-2 text-xs select-all">{props.letter.data}</pre>
      <DiscardDialog
        letter={props.letter}
        open={discarding()}
        onClose={() => setDiscarding(false)}
        onChanged={props.onChanged}
      />
    </li>
  );
}

function DiscardDialog(props: { letter: DeadLetter; open: boolean; onClose: () => void; onChanged: () => void }) {
  const { t } = useI18n();
  const discard = createDiscardDeadLettersMutation();
  const [reason, setReason] = createSignal('');
  const [problem, setProblem] = createSignal<string>();
  const confirm = async (): Promise<void> => {
    const { data, failure } = await discard({ ids: [props.letter.id], reason: reason() });
    setProblem(failure ? failureText(t, failure) : data?.discardDeadLetters.userErrors[0]?.message);
    if (problem()) return;
    props.onClose();
    props.onChanged();
  };
  return (
    <Dialog
      alert
      open={props.open}
      onClose={props.onClose}
      title={t.seller.discardTitle(props.letter.queue)}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
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

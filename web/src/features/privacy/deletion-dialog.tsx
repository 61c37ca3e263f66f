import { createSignal, For } from 'solid-js';
import { createRequestAccountDeletionMutation } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';

/** What will be gone, and the last question before. */
export function DeletionDialog(props: { onClose: () => void }) {
  const { t } = useI18n();
  const request = createRequestAccountDeletionMutation();
  const [reviews, setReviews] = createSignal<'keep' | 'remove'>('keep');
  const [problem, setProblem] = createSignal<string>();
  const send = async (): Promise<void> => {
    setProblem(undefined);
    const { data, failure } = await request({ input: { keepReviews: reviews() === 'keep' } });
    if (failure) return void setProblem(failureText(t, failure));
    const { deletionDueAt, userErrors = [] } = data?.requestAccountDeletion ?? {};
    if (!deletionDueAt) return void setProblem(userErrors.map(({ message }) => message).join(' '));
    // A new document: nothing of the account stays in memory.
    window.location.assign(`/account/leaving?until=${encodeURIComponent(deletionDueAt)}`);
  };
  return (
    <Dialog
      open
      alert
      onClose={props.onClose}
      title={t.privacy.deleteTitle}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="danger" busy={request.pending()} onClick={send}>
            {t.privacy.deleteConfirm}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <ul class="list-disc ps-5">
          <For each={t.privacy.consequences}>{(text) => <li>{text}</li>}</For>
        </ul>
        <div>
          <p class="mb-2 text-sm text-text-2" aria-hidden="true">
            {t.privacy.reviews}
          </p>
          <RadioTiles
            legend={t.privacy.reviews}
            tiles={[
              { value: 'keep', label: t.privacy.keepReviews },
              { value: 'remove', label: t.privacy.removeReviews },
            ]}
            value={reviews()}
            onChange={setReviews}
          />
        </div>
        <FormProblem text={problem()} />
      </div>
    </Dialog>
  );
}

import { createSignal, For, Show } from 'solid-js';
import {
  createHeldWordsQuery,
  createHoldReviewWordMutation,
  createReleaseReviewWordMutation,
} from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryRegion } from '../../ui/query-region.tsx';
import { useToast } from '../../ui/toast.tsx';

const LONGEST = 30;

/** The words that hold reviews back, each removable, with a field for another. */
export function HeldWords() {
  const { t } = useI18n();
  const toast = useToast();
  const query = createHeldWordsQuery(undefined, { blocking: true, fresh: true });
  const hold = createHoldReviewWordMutation();
  const release = createReleaseReviewWordMutation();
  const form = createForm({ text: '' }, ({ text }) => ({ text: text.trim() ? undefined : t.reviewWork.needWord }));
  const [failed, setFailed] = createSignal<string>();
  const add = async (text: string, element?: HTMLFormElement): Promise<void> => {
    const { data, failure } = await hold({ text });
    setFailed(failure && failureText(t, failure));
    const refusals = data?.holdReviewWord.userErrors ?? [];
    form.refuse(refusals, element);
    if (failure || refusals.length > 0) return;
    form.set('text', '');
    query.refetch();
  };
  const drop = async (text: string): Promise<void> => {
    const { failure } = await release({ text });
    setFailed(failure && failureText(t, failure));
    if (failure) return;
    query.refetch();
    toast({ text: t.reviewWork.wordReleased(text), action: { label: t.actions.undo, run: () => void add(text) } });
  };
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    if (!hold.pending() && form.check(event.currentTarget)) void add(form.values.text.trim(), event.currentTarget);
  };
  return (
    <Panel title={t.reviewWork.heldWords}>
      <p class="mb-2 text-sm text-text-2">{t.reviewWork.heldWordsHint}</p>
      <form noValidate onSubmit={submit} class="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_auto]">
        <Field
          label={t.reviewWork.word}
          maxlength={LONGEST}
          autocomplete="off"
          value={form.values.text}
          error={form.error('text')}
          onInput={(value) => form.set('text', value)}
        />
        <Button type="submit" busy={hold.pending()} class="md:mt-6">
          {t.reviewWork.addWord}
        </Button>
      </form>
      <FormProblem text={failed() ?? form.refusal()} />
      <QueryRegion query={query} needs={['heldWords']}>
        {(page) => (
          <Show when={page().heldWords.length > 0} fallback={<p class="pt-3 text-text-3">{t.reviewWork.noWords}</p>}>
            <ul class="flex flex-wrap gap-2 pt-3" aria-label={t.reviewWork.heldWords}>
              <For each={page().heldWords}>
                {({ text }) => (
                  <li>
                    <Chip label={text} removeLabel={t.reviewWork.releaseWord(text)} onRemove={() => void drop(text)} />
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </QueryRegion>
    </Panel>
  );
}

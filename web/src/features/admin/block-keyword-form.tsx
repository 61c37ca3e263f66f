import { createSignal } from 'solid-js';
import type { Locale } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { KeywordBlocking } from './create-keyword-blocking.ts';

const LONGEST = 30;
const LOCALES: readonly Locale[] = ['zh_CN', 'en'];

/** Blocks a typed word, which nobody needs to have searched for. The server validates it. */
export function BlockKeywordForm(props: { locale: Locale; add: KeywordBlocking['add'] }) {
  const { t } = useI18n();
  const form = createForm({ text: '', locale: props.locale }, () => ({}));
  const [pending, setPending] = createSignal(false);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }): Promise<void> => {
    event.preventDefault();
    const element = event.currentTarget;
    if (pending()) return;
    setPending(true);
    const problems = await props.add({ text: form.values.text.trim(), locale: form.values.locale });
    setPending(false);
    form.refuse(problems, element);
    if (problems.length === 0) form.set('text', '');
  };
  return (
    <Panel title={t.keywords.add}>
      <form
        noValidate
        onSubmit={submit}
        class="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,160px)_auto]"
      >
        <Field
          label={t.keywords.word}
          hint={t.keywords.wordHint}
          maxlength={LONGEST}
          autocomplete="off"
          value={form.values.text}
          error={form.error('text')}
          onInput={(value) => form.set('text', value)}
        />
        <SelectField
          label={t.keywords.language}
          options={LOCALES.map((value) => ({ value, label: t.keywords.languages[value] }))}
          value={form.values.locale}
          onChange={(value) => form.set('locale', value)}
        />
        <Button type="submit" tone="brand" busy={pending()} class="md:mt-6">
          {t.keywords.block}
        </Button>
        <div class="empty:hidden md:col-span-3">
          <FormProblem text={form.refusal()} />
        </div>
      </form>
    </Panel>
  );
}

import { createSignal } from 'solid-js';
import type { NewsInput } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Refusal } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { NewsDialog } from './news-dialog.tsx';

const EMPTY = { titleZh: '', textZh: '', titleEn: '', textEn: '', path: '' };
const LONGEST = { title: 60, text: 300, path: 200 };

/** News in both languages; nothing is sent before its preview was looked at and confirmed. */
export function NewsForm(props: { onPublished: () => void }) {
  const { t } = useI18n();
  const form = createForm(EMPTY, (values) => {
    const needed = (text: string) => (text.trim() ? undefined : t.news.needText);
    const { titleZh, textZh, titleEn, textEn } = values;
    return { titleZh: needed(titleZh), textZh: needed(textZh), titleEn: needed(titleEn), textEn: needed(textEn) };
  });
  const [previewed, setPreviewed] = createSignal<NewsInput>();
  let element: HTMLFormElement | undefined;
  const preview = (event: SubmitEvent): void => {
    event.preventDefault();
    if (form.check(element)) setPreviewed({ ...form.values, path: form.values.path.trim() || null });
  };
  const settled = (refusals: readonly Refusal[]): void => {
    setPreviewed(undefined);
    form.refuse(refusals, element);
    if (refusals.length > 0) return;
    for (const name of Object.keys(EMPTY) as (keyof typeof EMPTY)[]) form.set(name, '');
    props.onPublished();
  };
  const title = (name: 'titleZh' | 'titleEn', label: string) => (
    <Field
      label={label}
      maxlength={LONGEST.title}
      autocomplete="off"
      value={form.values[name]}
      error={form.error(name)}
      onInput={(value) => form.set(name, value)}
    />
  );
  const text = (name: 'textZh' | 'textEn', label: string) => (
    <TextArea
      label={label}
      maxlength={LONGEST.text}
      value={form.values[name]}
      error={form.error(name)}
      onInput={(value) => form.set(name, value)}
    />
  );
  return (
    <Panel title={t.news.write}>
      <form ref={element} noValidate onSubmit={preview} class="grid gap-3 md:grid-cols-2">
        <div class="flex flex-col gap-3">
          {title('titleZh', t.news.titleZh)}
          {text('textZh', t.news.textZh)}
        </div>
        <div class="flex flex-col gap-3">
          {title('titleEn', t.news.titleEn)}
          {text('textEn', t.news.textEn)}
        </div>
        <Field
          label={t.news.path}
          hint={t.news.pathHint}
          maxlength={LONGEST.path}
          autocomplete="off"
          value={form.values.path}
          error={form.error('path')}
          onInput={(value) => form.set('path', value)}
        />
        <div class="flex flex-col gap-3 md:col-span-2">
          <FormProblem text={form.refusal()} />
          <Button type="submit" tone="brand" class="self-start">
            {t.news.preview}
          </Button>
        </div>
      </form>
      <NewsDialog news={previewed()} onClose={() => setPreviewed(undefined)} onSettled={settled} />
    </Panel>
  );
}

import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Field } from '../../ui/field.tsx';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useViewer } from '../session/viewer.tsx';
import { NewsDialog, type NewsOutcome, NO_NEWS } from './news-dialog.tsx';

const LONGEST = { title: 60, text: 300, path: 200 };

/** News in both languages; nothing is sent before its preview was looked at and confirmed. */
export function NewsForm(props: { onPublished: () => void }) {
  const { t } = useI18n();
  const viewer = useViewer();
  const form = createForm(NO_NEWS, (values) => {
    const needed = (text: string) => (text.trim() ? undefined : t.news.needText);
    const { titleZh, textZh, titleEn, textEn } = values;
    return { titleZh: needed(titleZh), textZh: needed(textZh), titleEn: needed(titleEn), textEn: needed(textEn) };
  });
  const [asked, setAsked] = createSignal<(outcome: NewsOutcome) => void>();
  const previewed = () => asked() && { ...form.values, path: form.values.path.trim() || null };
  const answer = (outcome: NewsOutcome): void => {
    asked()?.(outcome);
    setAsked(undefined);
  };
  const names = () => ({
    ...{ titleZh: t.news.titleZh, textZh: t.news.textZh, titleEn: t.news.titleEn, textEn: t.news.textEn },
    path: t.news.path,
  });
  const title = (name: 'titleZh' | 'titleEn') => (
    <Field
      label={names()[name]}
      name={name}
      maxlength={LONGEST.title}
      autocomplete="off"
      value={form.values[name]}
      error={form.error(name)}
      onInput={(value) => form.set(name, value)}
    />
  );
  const text = (name: 'textZh' | 'textEn') => (
    <div data-field={name}>
      <TextArea
        label={names()[name]}
        maxlength={LONGEST.text}
        value={form.values[name]}
        error={form.error(name)}
        onInput={(value) => form.set(name, value)}
      />
    </div>
  );
  return (
    <>
      <EditForm
        form={form}
        names={names()}
        draftKey={`${viewer()?.me?.id}:news`}
        says={() => t.news.final}
        saveLabel={t.news.preview}
        savedText={t.news.sent}
        save={() => new Promise<NewsOutcome>((resolve) => setAsked(() => resolve))}
        onSaved={props.onPublished}
      >
        <Panel title={t.news.write}>
          <div class="grid gap-3 md:grid-cols-2">
            <div class="flex flex-col gap-3">
              {title('titleZh')}
              {text('textZh')}
            </div>
            <div class="flex flex-col gap-3">
              {title('titleEn')}
              {text('textEn')}
            </div>
            <Field
              label={t.news.path}
              name="path"
              hint={t.news.pathHint}
              maxlength={LONGEST.path}
              autocomplete="off"
              value={form.values.path}
              error={form.error('path')}
              onInput={(value) => form.set('path', value)}
            />
          </div>
        </Panel>
      </EditForm>
      <NewsDialog news={previewed()} onAnswer={answer} />
    </>
  );
}

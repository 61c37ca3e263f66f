import { createSynonymCategoriesQuery } from '../../graphql/generated/operations.ts';
import type { Edited_SynonymFragment, Locale, SaveSynonymInput } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Form } from '../../primitives/create-form.ts';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useViewer } from '../session/viewer.tsx';

export type SynonymValues = { words: string; locale: Locale | ''; categorySlug: string };

export const NEW_SYNONYM: SynonymValues = { words: '', locale: '', categorySlug: '' };

export const synonymValues = ({ words, locale, categorySlug }: Edited_SynonymFragment): SynonymValues => ({
  ...{ words: words.join('\n'), locale: locale ?? '', categorySlug: categorySlug ?? '' },
});

const linesOf = (words: string) => words.split('\n').flatMap((word) => word.trim() || []);

export const synonymInput = ({ words, locale, categorySlug }: SynonymValues): SaveSynonymInput => ({
  ...{ words: linesOf(words), locale: locale || null, categorySlug: categorySlug || null },
});

export function createSynonymForm(initial: SynonymValues): Form<SynonymValues> {
  const { t } = useI18n();
  return createForm<SynonymValues>(initial, ({ words }) => ({
    words: linesOf(words).length > 1 ? undefined : t.synonyms.needWords,
  }));
}

export function SynonymForm(props: {
  form: Form<SynonymValues>;
  draftKey: string;
  saveLabel?: string;
  save: () => Promise<SaveOutcome<SynonymValues>>;
  onSaved: () => void;
}) {
  const { t } = useI18n();
  const words = t.synonyms;
  const viewer = useViewer();
  return (
    <EditForm
      form={props.form}
      names={words.fields}
      said={(_, value) => String(value)}
      draftKey={`${viewer()?.me?.id}:synonym:${props.draftKey}`}
      {...(props.saveLabel === undefined ? {} : { saveLabel: props.saveLabel })}
      save={props.save}
      onSaved={props.onSaved}
    >
      <Panel title={words.edit}>
        <div class="flex max-w-xl flex-col gap-3">
          <div data-field="words">
            <TextArea
              {...{ label: words.words, hint: words.wordsHint, rows: 6, maxlength: 400 }}
              value={props.form.values.words}
              error={props.form.error('words')}
              onInput={(value) => props.form.set('words', value)}
              onBlur={() => props.form.leave('words')}
            />
          </div>
          <SelectField<Locale | ''>
            {...{ label: words.locale, name: 'locale' }}
            options={[
              { value: '', label: words.all },
              { value: 'zh_CN', label: words.locales.zh_CN },
              { value: 'en', label: words.locales.en },
            ]}
            value={props.form.values.locale}
            onChange={(locale) => props.form.set('locale', locale)}
          />
          <CategoryField form={props.form} />
        </div>
      </Panel>
    </EditForm>
  );
}

interface Branch {
  slug: string;
  name: string;
  children?: readonly Branch[];
}

/** Categories with those below them, called by their whole paths. */
function choicesOf(branches: readonly Branch[], above = ''): { value: string; label: string }[] {
  return branches.flatMap(({ slug, name, children = [] }) => {
    const label = above ? `${above} › ${name}` : name;
    return [{ value: slug, label }, ...choicesOf(children, label)];
  });
}

function CategoryField(props: { form: Form<SynonymValues> }) {
  const { t } = useI18n();
  const query = createSynonymCategoriesQuery();
  const slug = () => props.form.values.categorySlug;
  const choices = () => choicesOf(query.peek()?.categories ?? []);
  // One that is chosen stays, also while the others are loading or when it is hidden.
  const chosen = () => choices().some(({ value }) => value === slug()) || !slug();
  return (
    <SelectField
      {...{ label: t.synonyms.category, name: 'categorySlug' }}
      options={[
        { value: '', label: t.synonyms.anyCategory },
        ...(chosen() ? [] : [{ value: slug(), label: slug() }]),
        ...choices(),
      ]}
      value={slug()}
      error={props.form.error('categorySlug')}
      onChange={(value) => props.form.set('categorySlug', value)}
    />
  );
}

import type { JSX } from 'solid-js';
import type { Edited_CategoryFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm, type Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useViewer } from '../session/viewer.tsx';
import { PictureField } from './picture-field.tsx';
import { TemplateField } from './template-field.tsx';
import { type AskedRow, askedRow } from './template-values.ts';

export type CategoryValues = {
  nameZh: string;
  nameEn: string;
  iconKey: string;
  hidden: boolean;
  attributes: AskedRow[];
};

export const NEW_CATEGORY: CategoryValues = { nameZh: '', nameEn: '', iconKey: '', hidden: false, attributes: [] };

export const categoryValues = ({
  nameZh,
  nameEn,
  iconKey,
  hidden,
  attributes,
}: Edited_CategoryFragment): CategoryValues => ({
  ...{ nameZh: nameZh ?? '', nameEn: nameEn ?? '', iconKey: iconKey ?? '', hidden },
  attributes: attributes.map(askedRow),
});

export function createCategoryForm(initial: CategoryValues): Form<CategoryValues> {
  const { t } = useI18n();
  return createForm<CategoryValues>(initial, ({ nameZh, nameEn, attributes }) => ({
    nameZh: nameZh.trim() || nameEn.trim() ? undefined : t.productEditor.needName,
    attributes: attributes.every((row) => row.nameZh.trim() || row.nameEn.trim())
      ? undefined
      : t.catalogueWork.needAttributeName,
  }));
}

/** What a category is called, looks like and asks of its products. */
export function CategoryForm(props: {
  form: Form<CategoryValues>;
  draftKey: string;
  saveLabel?: string;
  save: (changed: Partial<CategoryValues>) => Promise<SaveOutcome<CategoryValues>>;
  onSaved: () => void;
  /** Whether attributes can be asked for: not before it exists. */
  withTemplate?: boolean;
  inherited?: JSX.Element;
}) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const viewer = useViewer();
  const text = (name: 'nameZh' | 'nameEn', lang: string) => (
    <Field
      {...{ label: words[name], name, lang, maxlength: 60, autocomplete: 'off' }}
      value={props.form.values[name]}
      error={props.form.error(name)}
      onInput={(value) => props.form.set(name, value)}
      onBlur={() => props.form.leave(name)}
    />
  );
  return (
    <EditForm
      form={props.form}
      names={words.categoryFields}
      said={(_, value) => saidOf(value, t.productEditor)}
      draftKey={`${viewer()?.me?.id}:category:${props.draftKey}`}
      {...(props.saveLabel === undefined ? {} : { saveLabel: props.saveLabel })}
      save={props.save}
      onSaved={props.onSaved}
      class="min-w-0"
    >
      <Panel title={words.basics}>
        <div class="grid gap-3 md:grid-cols-2">
          {text('nameZh', 'zh-CN')}
          {text('nameEn', 'en')}
          <PictureField
            name="iconKey"
            label={words.icon}
            hint={words.iconHint}
            value={props.form.values.iconKey}
            error={props.form.error('iconKey')}
            onChange={(key) => props.form.set('iconKey', key)}
          />
          <div data-field="hidden" class="self-end">
            <Checkbox
              label={words.hide}
              checked={props.form.values.hidden}
              onChange={(hidden) => props.form.set('hidden', hidden)}
            />
            <p class="text-xs text-text-3">{words.hideHint}</p>
          </div>
        </div>
      </Panel>
      {props.withTemplate === true && (
        <Panel title={words.template}>
          <p class="mb-3 max-w-[60em] text-sm text-text-2">{words.templateHint}</p>
          {props.inherited}
          <TemplateField
            rows={props.form.values.attributes}
            error={props.form.error('attributes')}
            onChange={(rows) => props.form.set('attributes', rows)}
          />
        </Panel>
      )}
    </EditForm>
  );
}

/** A value as text, where two have to be told apart. */
function saidOf(value: unknown, { yes, no }: { yes: string; no: string }): string {
  if (typeof value === 'boolean') return value ? yes : no;
  if (!Array.isArray(value)) return String(value ?? '');
  return (value as AskedRow[]).map(({ nameZh, nameEn }) => nameZh || nameEn).join(' · ');
}

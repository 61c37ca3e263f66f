import { createEffect, For, on, Show } from 'solid-js';
import { createCategoryTemplateQuery } from '../../graphql/generated/operations.ts';
import type { Asked_AttributeFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { AttributeRow } from './editor-values.ts';
import type { EditorForm } from './product-editor.tsx';
import { asTexts, typedRow } from './typed-attribute.ts';

/** A field by its kind for each attribute that the category asks for. */
export function TemplateFields(props: { form: EditorForm }) {
  const { t } = useI18n();
  const query = createCategoryTemplateQuery(
    () => (props.form.values.categoryId ? { id: props.form.values.categoryId } : undefined),
    { blocking: true },
  );
  const template = () => query()?.managedCategory?.template ?? [];
  // Under another category, values that it does not ask for stay as texts.
  createEffect(
    on(
      () => query()?.managedCategory,
      (category) => {
        if (category?.id !== props.form.values.categoryId) return;
        const rows = props.form.values.attributes;
        const known = new Set(category.template.map(({ id }) => id));
        if (rows.every(({ attributeId }) => attributeId === undefined || known.has(attributeId))) return;
        props.form.set(
          'attributes',
          rows.map((row) => (row.attributeId && !known.has(row.attributeId) ? asTexts(row) : row)),
        );
      },
    ),
  );
  return (
    <Show when={template().length > 0}>
      <p class="mb-2 text-sm text-text-2">{t.productEditor.askedHint}</p>
      <div class="mb-4 grid gap-3 md:grid-cols-2">
        <For each={template()}>{(asked) => <TypedField asked={asked} form={props.form} />}</For>
      </div>
    </Show>
  );
}

function TypedField(props: { asked: Asked_AttributeFragment; form: EditorForm }) {
  const { t, locale } = useI18n();
  const rows = () => props.form.values.attributes;
  const row = () => rows().find(({ attributeId }) => attributeId === props.asked.id);
  const set = (value: Partial<AttributeRow> | undefined): void => {
    const made = value && typedRow(props.asked, value);
    const others = rows().filter(({ attributeId }) => attributeId !== props.asked.id);
    const place = rows().findIndex(({ attributeId }) => attributeId === props.asked.id);
    props.form.set('attributes', made ? others.toSpliced(place < 0 ? others.length : place, 0, made) : others);
  };
  const named = (zh: string | null, en: string | null) => (locale === 'zh-CN' ? (zh ?? en) : (en ?? zh)) ?? '';
  const label = (more = '') => {
    const needed = props.asked.required ? ` ${t.productEditor.neededMark}` : '';
    return `${named(props.asked.nameZh, props.asked.nameEn)}${more}${needed}`;
  };
  switch (props.asked.kind) {
    case 'NUMBER':
      return (
        <Field
          label={label(unitOf(named(props.asked.unitZh, props.asked.unitEn)))}
          inputmode="decimal"
          autocomplete="off"
          maxlength={20}
          value={row()?.number ?? ''}
          onInput={(number) => set(number.trim() ? { number: number.trim() } : undefined)}
        />
      );
    case 'BOOLEAN':
      return (
        <SelectField
          label={label()}
          options={[
            { value: '', label: t.productEditor.choose },
            { value: 'yes', label: t.productEditor.yes },
            { value: 'no', label: t.productEditor.no },
          ]}
          value={row()?.yes === undefined ? '' : row()?.yes ? 'yes' : 'no'}
          onChange={(value) => set(value ? { yes: value === 'yes' } : undefined)}
        />
      );
    case 'CHOICE':
      return (
        <SelectField
          label={label()}
          options={[
            { value: '', label: t.productEditor.choose },
            ...props.asked.choices.map(({ id, nameZh, nameEn }) => ({ value: id, label: named(nameZh, nameEn) })),
          ]}
          value={row()?.choiceId ?? ''}
          onChange={(choiceId) => set(choiceId ? { choiceId } : undefined)}
        />
      );
    default:
      return (
        <div class="grid grid-cols-2 gap-2">
          <For each={['valueZh', 'valueEn'] as const}>
            {(field) => (
              <Field
                label={label(` (${field === 'valueZh' ? t.productEditor.chinese : t.productEditor.english})`)}
                autocomplete="off"
                maxlength={200}
                value={row()?.[field] ?? ''}
                onInput={(value) => set({ valueZh: '', valueEn: '', ...row(), [field]: value })}
              />
            )}
          </For>
        </div>
      );
  }
}

const unitOf = (unit: string) => (unit ? ` (${unit})` : '');

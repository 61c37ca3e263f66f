import { Index, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { AttributeRow } from './editor-values.ts';
import type { EditorForm } from './product-editor.tsx';

const EMPTY: AttributeRow = { nameZh: '', nameEn: '', valueZh: '', valueEn: '' };

/** The properties of a product that its category does not ask for, in both languages side by side. */
export function AttributesField(props: { form: EditorForm }) {
  const { t } = useI18n();
  const rows = () => props.form.values.attributes;
  const set = (place: number, field: keyof AttributeRow, value: string) =>
    props.form.set(
      'attributes',
      rows().map((row, index) => (index === place ? { ...row, [field]: value } : row)),
    );
  const label = (field: keyof AttributeRow, number: number) => {
    const language = field.endsWith('Zh') ? t.productEditor.chinese : t.productEditor.english;
    return field.startsWith('name')
      ? t.productEditor.propertyName(number, language)
      : t.productEditor.propertyValue(number, language);
  };
  return (
    <div data-field="attributes" class="flex flex-col items-start gap-3">
      <Index each={rows()}>
        {(row, place) => (
          <Show when={row().attributeId === undefined}>
            <div class="flex w-full items-end gap-2 border-b border-line pb-3">
              <div class="grid min-w-0 flex-1 grid-cols-2 gap-2 lg:grid-cols-4">
                {(['nameZh', 'valueZh', 'nameEn', 'valueEn'] as const).map((field) => (
                  <Field
                    label={label(field, place + 1)}
                    maxlength={200}
                    autocomplete="off"
                    value={row()[field]}
                    onInput={(value) => set(place, field, value)}
                  />
                ))}
              </div>
              <Button
                aria-label={t.productEditor.removeAttribute(place + 1)}
                onClick={() =>
                  props.form.set(
                    'attributes',
                    rows().filter((_, index) => index !== place),
                  )
                }
              >
                <Icon name="trash" />
              </Button>
            </div>
          </Show>
        )}
      </Index>
      <Show when={props.form.error('attributes')}>{(problem) => <p class="text-sm text-bad">{problem()}</p>}</Show>
      <Button onClick={() => props.form.set('attributes', [...rows(), EMPTY])}>
        <Icon name="plus" />
        {t.productEditor.addAttribute}
      </Button>
    </div>
  );
}

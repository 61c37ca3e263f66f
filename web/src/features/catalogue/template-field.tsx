import { Index, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type AskedRow, ATTRIBUTE_KINDS, NEW_ASKED } from './template-values.ts';

/** What a category asks of its products. */
export function TemplateField(props: {
  rows: readonly AskedRow[];
  error: string | undefined;
  onChange: (rows: AskedRow[]) => void;
}) {
  const { t } = useI18n();
  const words = t.catalogueWork;
  const set = (place: number, changed: Partial<AskedRow>) =>
    props.onChange(props.rows.map((row, index) => (index === place ? { ...row, ...changed } : row)));
  const move = (from: number, to: number): void => {
    const moved = props.rows[from];
    if (moved && to >= 0 && to < props.rows.length)
      props.onChange(props.rows.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <div data-field="attributes" class="flex flex-col items-start gap-3">
      <Show when={props.error}>{(problem) => <p class="text-sm text-bad">{problem()}</p>}</Show>
      <Index each={props.rows}>
        {(row, place) => (
          <fieldset class="flex w-full min-w-0 flex-col gap-2 rounded-sm border border-line p-3">
            <legend class="px-1 text-sm text-text-2">{words.attributeNumber(place + 1)}</legend>
            <div class="grid gap-2 md:grid-cols-3">
              <Field
                {...{ label: words.nameZh, lang: 'zh-CN', maxlength: 60, autocomplete: 'off', value: row().nameZh }}
                onInput={(nameZh) => set(place, { nameZh })}
              />
              <Field
                {...{ label: words.nameEn, lang: 'en', maxlength: 60, autocomplete: 'off', value: row().nameEn }}
                onInput={(nameEn) => set(place, { nameEn })}
              />
              <SelectField
                label={words.kind}
                disabled={row().id !== undefined}
                options={ATTRIBUTE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
                value={row().kind}
                onChange={(kind) => set(place, { kind })}
              />
              <Show when={row().kind === 'NUMBER'}>
                <Field
                  {...{ label: words.unitZh, lang: 'zh-CN', maxlength: 20, autocomplete: 'off', value: row().unitZh }}
                  onInput={(unitZh) => set(place, { unitZh })}
                />
                <Field
                  {...{ label: words.unitEn, lang: 'en', maxlength: 20, autocomplete: 'off', value: row().unitEn }}
                  onInput={(unitEn) => set(place, { unitEn })}
                />
              </Show>
            </div>
            <Show when={row().kind === 'CHOICE'}>
              <TextArea
                label={words.choices}
                hint={words.choicesHint}
                rows={4}
                maxlength={20_000}
                value={row().choices}
                onInput={(choices) => set(place, { choices })}
              />
            </Show>
            <div class="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Checkbox
                label={words.required}
                checked={row().required}
                onChange={(required) => set(place, { required })}
              />
              <Checkbox
                label={words.filterable}
                checked={row().filterable}
                onChange={(filterable) => set(place, { filterable })}
              />
              <span class="ms-auto flex gap-1">
                <Button
                  aria-label={words.attributeUp(place + 1)}
                  aria-disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <Icon name="arrow-up" />
                </Button>
                <Button
                  aria-label={words.attributeDown(place + 1)}
                  aria-disabled={place === props.rows.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <Icon name="arrow-down" />
                </Button>
                <Button
                  aria-label={words.removeAttribute(place + 1)}
                  onClick={() => props.onChange(props.rows.toSpliced(place, 1))}
                >
                  <Icon name="trash" />
                </Button>
              </span>
            </div>
          </fieldset>
        )}
      </Index>
      <Button onClick={() => props.onChange([...props.rows, NEW_ASKED])}>
        <Icon name="plus" />
        {words.addAttribute}
      </Button>
    </div>
  );
}

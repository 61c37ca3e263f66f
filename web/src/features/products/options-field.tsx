import { createEffect, createSignal, Index, on, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { MOST_OPTIONS, matrixOf, type OptionText, optionsOf } from './option-matrix.ts';
import type { EditorForm } from './product-editor.tsx';

const MOST_SKUS = 200;

/** The options of a product; SKUs are made of them when that is asked for. */
export function OptionsField(props: { form: EditorForm }) {
  const { t } = useI18n();
  const stored = () => optionsOf(props.form.values.skus);
  const [options, setOptions] = createSignal<OptionText[]>(stored());
  // A draft, another's save or Discard change the SKUs from outside.
  createEffect(
    on(
      () => JSON.stringify(stored()),
      () => setOptions(stored()),
      { defer: true },
    ),
  );
  const set = (place: number, changed: Partial<OptionText>) =>
    setOptions((all) => all.map((one, index) => (index === place ? { ...one, ...changed } : one)));
  const wanted = () => matrixOf(options(), props.form.values.skus);
  const news = () => {
    const [before, after] = [props.form.values.skus, wanted()];
    const kept = after.filter((row) => before.includes(row)).length;
    return { added: after.length - kept, kept, gone: before.length - kept };
  };
  const changes = () => JSON.stringify(options()) !== JSON.stringify(stored());
  return (
    <div class="flex flex-col items-start gap-3">
      <Index each={options()}>
        {(option, place) => (
          <fieldset class="flex w-full flex-col gap-2 rounded-sm border border-line p-3">
            <legend class="px-1 text-sm text-text-2">{t.productEditor.option(place + 1)}</legend>
            <div class="grid gap-2 md:grid-cols-2">
              <Field
                label={t.productEditor.option(place + 1)}
                hint={t.productEditor.optionHint}
                maxlength={200}
                autocomplete="off"
                value={option().name}
                onInput={(name) => set(place, { name })}
              />
              <TextArea
                label={t.productEditor.values}
                maxlength={5000}
                value={option().values}
                onInput={(values) => set(place, { values })}
              />
            </div>
            <Button
              size="sm"
              class="self-start"
              onClick={() => setOptions((all) => all.filter((_, index) => index !== place))}
            >
              <Icon name="trash" size={14} />
              {t.productEditor.removeOption(place + 1)}
            </Button>
          </fieldset>
        )}
      </Index>
      <div class="flex flex-wrap items-center gap-2">
        <Show when={options().length < MOST_OPTIONS}>
          <Button onClick={() => setOptions((all) => [...all, { name: '', values: '' }])}>
            <Icon name="plus" />
            {t.productEditor.addOption}
          </Button>
        </Show>
        <Show when={changes()}>
          <Button
            tone="outline"
            onClick={() => {
              if (wanted().length <= MOST_SKUS) props.form.set('skus', wanted());
            }}
          >
            {t.productEditor.makeSkus}
          </Button>
          <p class="text-sm text-text-2" aria-live="polite">
            {wanted().length > MOST_SKUS
              ? t.productEditor.tooMany(MOST_SKUS)
              : t.productEditor.matrix(news().added, news().kept, news().gone)}
          </p>
        </Show>
      </div>
    </div>
  );
}

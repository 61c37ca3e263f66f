import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { AttributeRow } from './editor-values.ts';
import type { EditorForm } from './product-editor.tsx';

const keyOf = ({ valueZh, valueEn }: AttributeRow) => JSON.stringify([valueZh, valueEn]);

/** A picture for each value of an option: all SKUs with the value get it. */
export function OptionPictures(props: { form: EditorForm }) {
  const { t, locale } = useI18n();
  const skus = () => props.form.values.skus;
  const text = (zh: string, en: string) => (locale === 'zh-CN' ? zh || en : en || zh);
  const options = () =>
    (skus()[0]?.specs ?? []).map(({ nameZh, nameEn }, place) => {
      const values = new Map(
        skus().flatMap(({ specs }) => (specs[place] ? [[keyOf(specs[place]), specs[place]]] : [])),
      );
      return { place, name: text(nameZh, nameEn), values: [...values] };
    });
  const pictures = () => [
    { value: '', label: t.productEditor.noPicture },
    ...props.form.values.media.map(({ key }, place) => ({
      value: key,
      label: t.productEditor.pictureNumber(place + 1),
    })),
  ];
  const of = (place: number, key: string) => skus().filter(({ specs }) => specs[place] && keyOf(specs[place]) === key);
  /** What all of them have; empty when they differ. */
  const common = (place: number, key: string): string => {
    const [first, ...others] = of(place, key).map(({ pictureKey }) => pictureKey);
    return others.every((one) => one === first) ? (first ?? '') : '';
  };
  const give = (place: number, key: string, pictureKey: string) =>
    props.form.set(
      'skus',
      skus().map((row) => (row.specs[place] && keyOf(row.specs[place]) === key ? { ...row, pictureKey } : row)),
    );
  return (
    <Show when={props.form.values.media.length > 0}>
      <For each={options().filter(({ values }) => values.length > 1)}>
        {(option) => (
          <details class="rounded-sm border border-line p-3">
            <summary class="cursor-pointer">{t.productEditor.picturesBy(option.name)}</summary>
            <div class="mt-2 grid grid-cols-2 gap-2 md:grid-cols-4">
              <For each={option.values}>
                {([key, { valueZh, valueEn }]) => (
                  <SelectField
                    label={text(valueZh, valueEn)}
                    options={pictures()}
                    value={common(option.place, key)}
                    onChange={(pictureKey) => give(option.place, key, pictureKey)}
                  />
                )}
              </For>
            </div>
          </details>
        )}
      </For>
    </Show>
  );
}

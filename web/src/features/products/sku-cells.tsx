import { useI18n } from '../../i18n/i18n.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { PictureRow, SkuRow } from './editor-values.ts';

const AMOUNTS = ['price', 'listPrice', 'cost'] as const;

/** What can be changed of one SKU. */
export function SkuCells(props: {
  row: SkuRow;
  name: string;
  pictures: readonly PictureRow[];
  onChange: (changed: Partial<SkuRow>) => void;
  onLeave: () => void;
}) {
  const { t } = useI18n();
  const choices = () => [
    { value: '', label: t.productEditor.noPicture },
    ...props.pictures.map(({ key }, place) => ({ value: key, label: t.productEditor.pictureNumber(place + 1) })),
  ];
  return (
    <fieldset aria-label={props.name} class="grid grid-cols-2 gap-2 md:grid-cols-4">
      {AMOUNTS.map((field) => (
        <Field
          label={t.productEditor[field]}
          inputmode="decimal"
          autocomplete="off"
          maxlength={11}
          value={props.row[field]}
          onInput={(value) => props.onChange({ [field]: value })}
          onBlur={() => props.onLeave()}
        />
      ))}
      <Field
        label={t.productEditor.code}
        placeholder={props.row.id ? undefined : t.productEditor.codeHint}
        autocomplete="off"
        spellcheck={false}
        maxlength={64}
        value={props.row.code}
        onInput={(code) => props.onChange({ code })}
      />
      <Field
        label={t.productEditor.barcode}
        inputmode="numeric"
        autocomplete="off"
        maxlength={20}
        value={props.row.barcode}
        onInput={(barcode) => props.onChange({ barcode })}
      />
      <Field
        label={t.productEditor.weight}
        inputmode="numeric"
        autocomplete="off"
        maxlength={7}
        value={props.row.weight}
        onInput={(weight) => props.onChange({ weight: weight.replaceAll(/\D/g, '') })}
      />
      <SelectField
        label={t.productEditor.picture}
        options={choices()}
        value={props.row.pictureKey}
        onChange={(pictureKey) => props.onChange({ pictureKey })}
      />
      <label class="flex min-h-11 items-center gap-2 self-end">
        <input
          type="checkbox"
          class="size-5"
          checked={props.row.offered}
          onChange={(event) => props.onChange({ offered: event.currentTarget.checked })}
        />
        {t.productEditor.offered}
      </label>
    </fieldset>
  );
}

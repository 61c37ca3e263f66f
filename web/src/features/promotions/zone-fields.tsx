import { For, Show } from 'solid-js';
import type { FreightMeasure } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import type { ZoneRow } from './freight-values.ts';

export interface ZoneFieldsProps {
  zone: ZoneRow;
  number: number;
  measure: FreightMeasure;
  /** The zone of all other provinces, which stays. */
  others: boolean;
  /** All provinces, once loaded. */
  provinces: readonly string[];
  /** Provinces of other zones. */
  taken: ReadonlySet<string>;
  invalid: boolean;
  onChange: (changes: Partial<ZoneRow>) => void;
  onRemove: () => void;
  onBlur: () => void;
}

/** What delivery into some provinces costs. */
export function ZoneFields(props: ZoneFieldsProps) {
  const { t, format } = useI18n();
  const words = t.freightWork;
  const input = (name: Exclude<keyof ZoneRow, 'provinces'>, label: string) => ({
    ...{
      label,
      value: props.zone[name],
      inputmode: name.endsWith('Units') ? ('numeric' as const) : ('decimal' as const),
    },
    onInput: (value: string) => props.onChange({ [name]: value }),
    onBlur: () => props.onBlur(),
    ...(props.invalid && { 'aria-invalid': true as const }),
  });
  const toggle = (name: string, checked: boolean): void => {
    const others = props.zone.provinces.filter((one) => one !== name);
    props.onChange({ provinces: checked ? [...others, name] : others });
  };
  return (
    <fieldset class="flex flex-col gap-3 border-b border-line pb-4 last:border-0 last:pb-0">
      <legend class="mb-2 font-semibold">{props.others ? words.others : words.zone(props.number)}</legend>
      <Show when={!props.others}>
        <details open={props.zone.provinces.length === 0}>
          <summary class="cursor-pointer text-link">
            {props.zone.provinces.length > 0 ? format.list(props.zone.provinces) : words.chooseProvinces}
          </summary>
          <div class="grid grid-cols-2 gap-x-3 pt-2 md:grid-cols-4">
            <For each={props.provinces}>
              {(name) => (
                <Checkbox
                  checked={props.zone.provinces.includes(name)}
                  disabled={props.taken.has(name)}
                  onChange={(checked) => toggle(name, checked)}
                  label={<span lang="zh-CN">{name}</span>}
                />
              )}
            </For>
          </div>
        </details>
      </Show>
      <div class="grid grid-cols-2 gap-3 md:grid-cols-5">
        <Field {...input('firstUnits', words.firstUnits[props.measure])} />
        <Field {...input('first', words.first)} />
        <Field {...input('stepUnits', words.stepUnits[props.measure])} />
        <Field {...input('step', words.step)} />
        <Field {...input('freeFrom', words.freeFrom)} hint={words.never} />
      </div>
      <Show when={!props.others}>
        <div>
          <Button size="sm" onClick={() => props.onRemove()}>
            {words.removeZone(props.number)}
          </Button>
        </div>
      </Show>
    </fieldset>
  );
}

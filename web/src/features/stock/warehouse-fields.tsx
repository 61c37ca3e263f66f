import { provinces } from '@minijd/places';
import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Form } from '../../primitives/create-form.ts';
import { Checkbox, Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { WarehouseValues } from './warehouse-values.ts';

/** What a warehouse is called, where it is and whom it serves first. */
export function WarehouseFields(props: { form: Form<WarehouseValues>; isNew?: boolean; disabled?: boolean }) {
  const { t } = useI18n();
  const words = t.stockWork;
  const { form } = props;
  const input = (name: 'code' | 'nameZh' | 'nameEn') => ({
    ...{ label: words.warehouseFields[name], name, value: form.values[name], error: form.error(name) },
    ...{ onInput: (value: string) => form.set(name, value), onBlur: () => form.leave(name) },
  });
  const toggle = (province: string, serves: boolean): void => {
    const others = form.values.regions.filter((one) => one !== province);
    const chosen = new Set(serves ? [...others, province] : others);
    form.set(
      'regions',
      provinces.filter((one) => chosen.has(one)),
    );
  };
  return (
    <>
      <Panel title={words.basics}>
        <div class="grid gap-3 md:grid-cols-2">
          <Field
            {...input('code')}
            hint={words.codeHint}
            maxlength={16}
            readOnly={!props.isNew}
            disabled={props.disabled}
          />
          <SelectField
            label={words.warehouseFields.province}
            name="province"
            disabled={props.disabled ?? false}
            options={[{ value: '', label: '–' }, ...provinces.map((value) => ({ value, label: value }))]}
            value={form.values.province}
            onChange={(value) => form.set('province', value)}
          />
          <Field {...input('nameZh')} maxlength={60} disabled={props.disabled} />
          <Field {...input('nameEn')} maxlength={60} disabled={props.disabled} />
        </div>
      </Panel>
      <Panel title={words.warehouseFields.regions}>
        <p class="mb-2 text-sm text-text-2">{words.regionsHint}</p>
        <fieldset
          data-field="regions"
          aria-label={words.warehouseFields.regions}
          class="grid grid-cols-2 gap-x-3 md:grid-cols-3 lg:grid-cols-5"
        >
          <For each={provinces}>
            {(province) => (
              <Checkbox
                label={province}
                checked={form.values.regions.includes(province)}
                disabled={props.disabled ?? false}
                onChange={(serves) => toggle(province, serves)}
              />
            )}
          </For>
        </fieldset>
      </Panel>
    </>
  );
}

import { For } from 'solid-js';
import type { ProductService } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { EditorForm } from './product-editor.tsx';

const PRODUCT_SERVICES = [
  ...(['GENUINE', 'RETURN_IN_7_DAYS', 'FREE_RETURN', 'SHIPS_IN_24_HOURS'] as const),
  ...(['PRICE_PROTECTION', 'INSTALLATION', 'INVOICE'] as const),
] satisfies ProductService[];

/** What the seller promises, what is in the package, and how large that is. */
export function FactsField(props: { form: EditorForm }) {
  const { t } = useI18n();
  const words = t.productEditor;
  const values = () => props.form.values;
  const promise = (service: ProductService, given: boolean) =>
    props.form.set(
      'services',
      PRODUCT_SERVICES.filter((one) => (one === service ? given : values().services.includes(one))),
    );
  return (
    <div class="flex flex-col gap-3">
      <fieldset data-field="services">
        <legend class="text-sm text-text-2">{words.names.services}</legend>
        <div class="grid gap-x-4 md:grid-cols-2 lg:grid-cols-3">
          <For each={PRODUCT_SERVICES}>
            {(service) => (
              <Checkbox
                label={t.product.services[service]}
                checked={values().services.includes(service)}
                onChange={(given) => promise(service, given)}
              />
            )}
          </For>
        </div>
      </fieldset>
      <div class="grid gap-3 md:grid-cols-2">
        <For each={['packageZh', 'packageEn'] as const}>
          {(name) => (
            <div data-field={name}>
              <TextArea
                label={words.names[name]}
                hint={words.packageHint}
                maxlength={2000}
                value={values()[name]}
                error={props.form.error(name)}
                onInput={(value) => props.form.set(name, value)}
              />
            </div>
          )}
        </For>
      </div>
      <div class="grid grid-cols-2 gap-3 md:grid-cols-4" data-field="dimensions">
        <Field
          label={words.names.warrantyMonths}
          name="warrantyMonths"
          inputmode="numeric"
          autocomplete="off"
          maxlength={3}
          value={values().warrantyMonths}
          error={props.form.error('warrantyMonths')}
          onInput={(months) => props.form.set('warrantyMonths', months.replaceAll(/\D/g, ''))}
        />
        <For each={['lengthMm', 'widthMm', 'heightMm'] as const}>
          {(side, place) => (
            <Field
              label={words[side]}
              inputmode="numeric"
              autocomplete="off"
              maxlength={5}
              value={values().dimensions[side]}
              error={place() === 0 ? props.form.error('dimensions') : undefined}
              onInput={(value) =>
                props.form.set('dimensions', { ...values().dimensions, [side]: value.replaceAll(/\D/g, '') })
              }
            />
          )}
        </For>
      </div>
    </div>
  );
}

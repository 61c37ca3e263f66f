import type { Place } from '@minijd/places';
import { createEffect, createSignal, Show, untrack } from 'solid-js';
import { createSaveAddressMutation } from '../../graphql/generated/operations.ts';
import type { AddressCard_AddressFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { type AddressValues, addressProblems, EMPTY_ADDRESS } from './address-form.rules.ts';
import { createPlaces } from './create-places.ts';
import { parseAddress } from './parse-address.ts';
import { RegionFields } from './region-fields.tsx';

export interface AddressFormProps {
  /** The address to change; a new one without it. */
  address?: AddressCard_AddressFragment | undefined;
  onSaved: (addressId: string) => void;
  onCancel?: (() => void) | undefined;
}

type TextField = Exclude<keyof AddressValues, 'isDefault'>;

export function AddressForm(props: AddressFormProps) {
  const { t } = useI18n();
  const save = createSaveAddressMutation();
  const { places, failed: placesFailed, load } = createPlaces();
  const form = createForm<AddressValues>(valuesOf(props.address), (values) =>
    addressProblems(values, t.address, places()),
  );
  const setPlace = (place: Place): void => {
    for (const part of PLACE_FIELDS) form.set(part, place[part]);
  };
  // Addresses saved before places were chosen from lists may have short names.
  createEffect(() => {
    const known = places()?.findPlace(untrack(() => ({ ...form.values })));
    if (known && !('unknown' in known)) setPlace(known);
  });
  const [failed, setFailed] = createSignal<string>();
  let element: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (save.pending() || !form.check(element)) return;
    const { data, failure } = await save({ input: { ...trimmed(form.values), id: props.address?.id ?? null } });
    if (failure) setFailed(failureText(t, failure));
    else if (data?.saveAddress.address) props.onSaved(data.saveAddress.address.id);
    else form.refuse(data?.saveAddress.userErrors ?? [], element);
  };
  const field = (name: TextField) => ({
    label: t.address[name],
    value: form.values[name],
    error: form.error(name),
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.leave(name),
  });
  const fillIn = (text: string): boolean => {
    const found = parseAddress(text, places());
    // A single pasted word stays in its field.
    if (!found.phone && !found.province) return false;
    if (found.province) setPlace({ province: found.province, city: found.city ?? '', district: found.district ?? '' });
    for (const name of TEXT_FIELDS) if (found[name]) form.set(name, found[name]);
    return true;
  };
  const paste = (event: ClipboardEvent): void => {
    if (fillIn(event.clipboardData?.getData('text') ?? '')) event.preventDefault();
  };

  return (
    <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-3">
      <div class="grid gap-3 md:grid-cols-2">
        <Field {...field('recipient')} maxlength={50} autocomplete="name" hint={t.address.pasteHint} onPaste={paste} />
        <Field {...field('phone')} type="tel" inputmode="tel" autocomplete="tel" />
      </div>
      <RegionFields
        places={places()}
        failed={placesFailed()}
        onRetry={load}
        value={form.values}
        onChange={setPlace}
        error={form.error}
        onLeave={form.leave}
      />
      <Field {...field('street')} maxlength={200} autocomplete="street-address" onPaste={paste} />
      <div class="grid items-end gap-3 md:grid-cols-2">
        <Field {...field('postalCode')} maxlength={12} inputmode="numeric" autocomplete="postal-code" />
        <Checkbox
          label={t.address.makeDefault}
          checked={form.values.isDefault}
          onChange={(checked) => form.set('isDefault', checked)}
        />
      </div>
      <FormProblem text={failed() ?? form.refusal()} />
      <div class="flex gap-2">
        <Button type="submit" tone="brand" busy={save.pending()}>
          {save.pending() ? t.session.submitting : t.address.save}
        </Button>
        <Show when={props.onCancel}>{(cancel) => <Button onClick={() => cancel()()}>{t.actions.cancel}</Button>}</Show>
      </div>
    </form>
  );
}

const PLACE_FIELDS = ['province', 'city', 'district'] as const;
const TEXT_FIELDS: readonly TextField[] = ['recipient', 'phone', ...PLACE_FIELDS, 'street', 'postalCode'];

function valuesOf(address: AddressCard_AddressFragment | undefined): AddressValues {
  if (!address) return EMPTY_ADDRESS;
  const { recipient, phone, province, city, district, street, postalCode, isDefault } = address;
  return { recipient, phone, province, city, district, street, postalCode: postalCode ?? '', isDefault };
}

function trimmed(values: AddressValues) {
  const text = Object.fromEntries(TEXT_FIELDS.map((name) => [name, values[name].trim()])) as Record<TextField, string>;
  return { ...text, postalCode: text.postalCode || null, isDefault: values.isDefault };
}
